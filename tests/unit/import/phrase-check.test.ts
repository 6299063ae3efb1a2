import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { describeFault } from "@/lib/import/data-set";
import { checkPhrases } from "@/lib/import/phrase-check";
import { makeLines, pieceLine, positionLine, readSoundDataSet, writeDataSet } from "../../support/data-set";
import { makeTemporaryFolder, removeTemporaryFolder } from "../../support/temporary-folder";

let root: string;
let count = 0;

beforeAll(async () => {
  root = await makeTemporaryFolder("phrases");
  // A blank line and a line of spaces, which do not count as paragraphs.
  await writeFile(
    join(root, "000_cafe.txt"),
    "First: share what you know.\n\n  \nSecond: train together.\nThird.\n",
  );
});
afterAll(() => removeTemporaryFolder(root));

async function check(fields: Parameters<typeof pieceLine>[0], source = "000"): Promise<string[]> {
  const evidence = [pieceLine(fields)];
  const positions = [
    positionLine({ evidence: [pieceLine({ phrase: "Third", paragraph: 3 })] }),
    positionLine({ source, basis: "conduct", evidence }),
  ];
  const folder = await writeDataSet(join(root, String(count++)), makeLines({ positions }));
  return (await checkPhrases(await readSoundDataSet(folder), root)).map(describeFault);
}

describe("looking phrases up in the text", () => {
  it("is content when the phrase stands in the paragraph named, blank lines not counted", async () => {
    expect(await check({ paragraph: 2, phrase: "train together" })).toEqual([]);
  });

  it("names file and line of a phrase that stands nowhere", async () => {
    expect(await check({ paragraph: 2, phrase: "train alone" })).toEqual([
      "positions.jsonl line 2: “train alone” does not stand in paragraph 2 of 000",
    ]);
  });

  it("says in which other paragraph a phrase stands", async () => {
    expect(await check({ paragraph: 1, phrase: "train together" })).toEqual([
      "positions.jsonl line 2: “train together” does not stand in paragraph 1 of 000; it stands in paragraph 2",
    ]);
  });

  it("is exact about capitals and points", async () => {
    expect(await check({ paragraph: 2, phrase: "Train together" })).toHaveLength(1);
    expect(await check({ paragraph: 2, phrase: "train together!" })).toHaveLength(1);
  });

  it("refuses a paragraph past the end, and none at all where the text is held", async () => {
    expect(await check({ paragraph: 9, phrase: "Third." })).toHaveLength(1);
    expect(await check({ paragraph: null, url: "https://example.org/", phrase: "Third" })).toEqual([
      "positions.jsonl line 2: cites 000 without a paragraph",
    ]);
  });

  it("does not judge a source whose text is not held", async () => {
    expect(await check({ paragraph: 7, phrase: "who knows" }, "001")).toEqual([]);
  });
});
