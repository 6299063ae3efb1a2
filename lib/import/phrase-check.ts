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
      const text = paragraphs[paragraph - 1];
      if (text?.includes(phrase)) return [];
      const elsewhere = paragraphs.findIndex((other) => other.includes(phrase)) + 1;
      const hint = elsewhere > 0 ? `; it stands in paragraph ${elsewhere}` : "";
      return [
        {
          file,
          line,
          message: `“${phrase}” does not stand in paragraph ${paragraph} of ${value.source}${hint}`,
        },
      ];
    });
  });
}

async function readParagraphs(folder: string): Promise<Map<string, string[]>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".txt"));
  const entries = names.map(async (name) => {
    const text = await readFile(join(folder, name), "utf8");
    return [name.split("_")[0] ?? name, text.split("\n").filter((line) => line.trim() !== "")] as const;
  });
  return new Map(await Promise.all(entries));
}
