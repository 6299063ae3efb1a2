/** A stretch of text and whether the reader searched for it. */
export interface TextPart {
  text: string;
  isMatch: boolean;
}

/** A run of letters and figures. */
export const WORD = /[\p{L}\p{N}]+/gu;
const ENDINGS = /(?:ies|ing|ed|es|s|y|e)$/;

/** The plain words a search wants, for looking up and for marking; operators, quotes and words shut out fall away. */
export function searchWords(q: string): string[] {
  const wanted = q.replace(/(^|\s)-\S+/g, " ");
  const words = (wanted.match(WORD) ?? []).map(foldWord).filter((word) => word !== "or" && word !== "and");
  return [...new Set(words)];
}

/**
 * Cuts a text where its words match the search, so that matches can be marked without any markup in data.
 * While a reader is typing, the last word stands for every word that begins with it.
 */
export function splitMatches(text: string, q: string, { isTyping = false } = {}): TextPart[] {
  const words = searchWords(q).filter((word) => !isTrifle(word));
  const stems = words.map(stemOf);
  const begun = isTyping ? words.at(-1) : undefined;
  const parts: TextPart[] = [];
  let end = 0;
  const push = (part: string, isMatch: boolean) => {
    if (part !== "") parts.push({ text: part, isMatch });
  };
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const folded = foldWord(word);
    if (!stems.includes(stemOf(folded)) && !(begun && folded.startsWith(begun))) continue;
    push(text.slice(end, index), false);
    push(word, true);
    end = index + word.length;
  }
  push(text.slice(end), false);
  return parts;
}

/** Whether a text has a word for each of the words typed so far, each at least begun. */
export function answersTyping(text: string, q: string): boolean {
  const words = (text.match(WORD) ?? []).map(foldWord);
  return searchWords(q).every((typed) => words.some((word) => word.startsWith(typed)));
}

// A rough reading of PostgreSQL's stemmer: good enough to mark, never used to find.
function stemOf(word: string): string {
  return word.length > 4 ? word.replace(ENDINGS, "") : word;
}

function isTrifle(word: string): boolean {
  return ["the", "of", "a", "an", "in", "on", "to", "is", "it", "for", "by", "with"].includes(word);
}

/** A word without case and accents. */
export function foldWord(word: string): string {
  return word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
