import { readFileSync } from "node:fs";
import { join } from "node:path";
import { codePointsOf } from "./font-coverage";

export interface FontFile {
  path: string;
  /** Written in this font only; everything else goes to the two that are always there. */
  script: RegExp | null;
}

const FOLDER = ["node_modules", "@expo-google-fonts"];

/** The fonts pictures are drawn with, all from packages: the same letters on every machine. */
const FONTS: readonly (FontFile & { file: string[] })[] = [
  font(["inter", "400Regular", "Inter_400Regular.ttf"], null),
  font(["inter", "600SemiBold", "Inter_600SemiBold.ttf"], null),
  font(["source-serif-4", "600SemiBold", "SourceSerif4_600SemiBold.ttf"], null),
  font(["noto-sans-arabic", "400Regular", "NotoSansArabic_400Regular.ttf"], /\p{Script=Arabic}/u),
  font(["noto-sans-devanagari", "400Regular", "NotoSansDevanagari_400Regular.ttf"], /\p{Script=Devanagari}/u),
  font(
    ["sawarabi-gothic", "400Regular", "SawarabiGothic_400Regular.ttf"],
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u,
  ),
  // The 2350 syllables of everyday Korean.
  font(["sunflower", "500Medium", "Sunflower_500Medium.ttf"], /\p{Script=Hangul}/u),
];

function font(file: string[], script: RegExp | null) {
  return { file, script, path: join(process.cwd(), ...FOLDER, ...file) };
}

/** The font files a text needs: a large one is read only where its script occurs. */
export function fontsFor(text: string): string[] {
  return FONTS.filter(({ script }) => script === null || script.test(text)).map(({ path }) => path);
}

const coverage = new Map<string, ReadonlySet<number>>();

function coverageOf(path: string): ReadonlySet<number> {
  const known = coverage.get(path);
  if (known) return known;
  const read = codePointsOf(readFileSync(path));
  coverage.set(path, read);
  return read;
}

// Nothing to draw: spaces, marks of direction, joiners.
const INVISIBLE = /[\s\p{Cf}\p{Cc}\p{Variation_Selector}]/u;

/** The characters of a text that no shipped font can draw, each once. */
export function missingGlyphs(text: string): string[] {
  const fonts = fontsFor(text);
  return [...new Set(text)].filter(
    (character) =>
      !INVISIBLE.test(character) &&
      !fonts.some((path) => coverageOf(path).has(character.codePointAt(0) ?? 0)),
  );
}
