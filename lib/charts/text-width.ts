/** Advance widths of Inter in hundredths of an em, rounded up; other fonts in the stack are no wider on average. */
const WIDTHS: readonly [RegExp, number][] = [
  [/[ijl.,:;'|!’·]/, 30],
  [/[ftrI()[\]/\- ]/, 40],
  [/[mwMW%@]/, 92],
  [/[A-HJ-LN-VX-Z&]/, 72],
  [/[0-9]/, 65],
  [/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/, 105],
  [/[\u{1f000}-\u{1ffff}]/u, 140],
];
const OTHER = 61;
const BOLD = 1.07;

/** How wide a text will be, without a DOM: an estimate that errs on the wide side. */
export function textWidth(text: string, size: number, bold = false): number {
  let hundredths = 0;
  for (const character of text) hundredths += advanceOf(character);
  return (hundredths / 100) * size * (bold ? BOLD : 1);
}

// Every label asks for the same few letters, so each is looked up once.
const advances = new Map<string, number>();

function advanceOf(character: string): number {
  const known = advances.get(character);
  if (known !== undefined) return known;
  const advance = WIDTHS.find(([pattern]) => pattern.test(character))?.[1] ?? OTHER;
  advances.set(character, advance);
  return advance;
}

/** Breaks a text into lines no wider than a width; a word too long for any line is cut between letters. */
export function wrapText(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((one) => cutWord(one, width, size))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && textWidth(longer, size) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === "" && lines.length > 0 ? lines : [...lines, line];
}

function cutWord(word: string, width: number, size: number): string[] {
  if (textWidth(word, size) <= width) return [word];
  const parts: string[] = [];
  let part = "";
  for (const character of word) {
    if (part !== "" && textWidth(part + character, size) > width) {
      parts.push(part);
      part = character;
    } else part += character;
  }
  return [...parts, part];
}
