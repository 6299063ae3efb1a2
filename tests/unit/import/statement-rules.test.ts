import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { describeFault, readDataSet } from "@/lib/import/data-set";
import { checkDataSet } from "@/lib/import/data-set-rules";
import {
  type DataSetLines,
  makeLines,
  pieceLine,
  positionLine,
  sourceLine,
  stakeholderLine,
  writeDataSet,
} from "../../support/data-set";
import { makeTemporaryFolder, removeTemporaryFolder } from "../../support/temporary-folder";

let root: string;
let count = 0;

beforeAll(async () => {
  root = await makeTemporaryFolder("data-set-rules");
});
afterAll(() => removeTemporaryFolder(root));

async function check(change: Partial<DataSetLines>): Promise<string[]> {
  const folder = await writeDataSet(join(root, String(count++)), makeLines(change));
  const { dataSet, faults } = await readDataSet(folder);
  if (faults.length > 0)
    throw new Error(`Not the rules between lines: ${faults.map(describeFault).join("; ")}`);
  return checkDataSet(dataSet).map(describeFault);
}

const { stakeholders, sources, positions } = makeLines();
const alsoPosition = (fields: Parameters<typeof positionLine>[0]) => ({
  positions: [...positions, positionLine({ evidence: [pieceLine({ phrase: "another phrase" })], ...fields })],
});

describe("statements and their reports", () => {
  it("pass when all name the best report, which names itself", async () => {
    const reports = [
      sourceLine("000", { statement: "001" }),
      sourceLine("001", { codedFor: ["PAK"], statement: "001" }),
    ];
    expect(await check({ sources: reports })).toEqual([]);
  });

  it("are found when the best report is unknown or does not name itself", async () => {
    expect(await check({ sources: [sourceLine("000", { statement: "009" }), ...sources.slice(1)] })).toEqual([
      "sources.jsonl line 1: unknown source 009 in statement",
    ]);
    expect(await check({ sources: [sourceLine("000", { statement: "001" }), ...sources.slice(1)] })).toEqual([
      "sources.jsonl line 1: names 001 as the best report of its statement, which does not name itself",
    ]);
  });
});

describe("what was said when", () => {
  const saidOn = (day: string) => [pieceLine({ phrase: "another phrase", saidOn: day })];

  it("is found when it was said after its source was written", async () => {
    expect(await check(alsoPosition({ basis: "conduct", evidence: saidOn("2022-05-16") }))).toEqual([
      "positions.jsonl line 5: was said on 2022-05-16, after its source was written (2022-05-15)",
    ]);
  });

  it("is found when it is the own word of an authority that was not there, but not when others say it", async () => {
    const late = [
      ...stakeholders.filter(({ code }) => code !== "PAK"),
      stakeholderLine("PAK", { validFrom: "2022-05-10" }),
    ];
    const faults = await check({ stakeholders: late, positions: [positionLine()] });
    expect(faults).toEqual(["positions.jsonl line 1: is PAK's own and of 2022-05-03, before there was one"]);
    expect(await check({ stakeholders: late, positions: [positionLine({ basis: "analyst" })] })).toEqual([]);
  });
});
