import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { DataSet, Fault } from "./data-set";

/**
 * Looks each key phrase up in the paragraph it names, where the source's text is held: a folder of
 * `<id>_….txt` files, paragraphs being their non-blank lines counted from 1.
 */
export async function checkPhrases({ positions }: DataSet, folder: string): Promise<Fault[]> {
  const texts = await readParagraphs(folder);
  return positions.flatMap(({ value, file, line }) => {
    const paragraphs = texts.get(value.source);
    if (!paragraphs) return [];
    return value.evidence.flatMap(({ paragraph, phrase }) => {
      if (paragraph === null) return [{ file, line, message: `cites ${value.source} without a paragraph` }];
      const fault = describeMisplaced({ phrase, paragraph, source: value.source }, paragraphs);
      return fault === null ? [] : [{ file, line, message: `“${phrase}” ${fault}` }];
    });
  });
}

/** The paragraphs of one source, where its text is held. */
export async function findParagraphs(source: string, folder: string): Promise<string[] | undefined> {
  return (await readParagraphs(folder, source)).get(source);
}

/** What is wrong with the place a phrase is said to stand in, as a sentence's end. */
export function describeMisplaced(
  { phrase, paragraph, source }: { phrase: string; paragraph: number; source: string },
  paragraphs: readonly string[],
): string | null {
  if (paragraphs[paragraph - 1]?.includes(phrase)) return null;
  const elsewhere = paragraphs.findIndex((other) => other.includes(phrase)) + 1;
  const hint = elsewhere > 0 ? `; it stands in paragraph ${elsewhere}` : "";
  return `does not stand in paragraph ${paragraph} of ${source}${hint}`;
}

/** The paragraphs of every source whose text is held, or of one, by the source's id. */
export async function readParagraphs(folder: string, only?: string): Promise<Map<string, string[]>> {
  const names = (await readdir(folder)).filter(
    (name) =>
      name.endsWith(".txt") && (only === undefined || name.split("_")[0]?.replace(/\.txt$/, "") === only),
  );
  const entries = names.map(async (name) => {
    const text = await readFile(join(folder, name), "utf8");
    return [name.split("_")[0] ?? name, text.split("\n").filter((line) => line.trim() !== "")] as const;
  });
  return new Map(await Promise.all(entries));
}
