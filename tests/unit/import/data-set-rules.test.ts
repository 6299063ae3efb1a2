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

const { stakeholders, memberships, items, sources, notApplicable, positions } = makeLines();
const [membership] = memberships;
const [declared] = notApplicable;
if (!membership || !declared) throw new Error("The small data set lacks a line.");
const alsoPosition = (fields: Parameters<typeof positionLine>[0]) => ({
  positions: [...positions, positionLine({ evidence: [pieceLine({ phrase: "another phrase" })], ...fields })],
});

describe("the rules between lines", () => {
  it("find nothing in a sound data set", async () => {
    expect(await check({})).toEqual([]);
  });

  it.each<[string, Partial<DataSetLines>, string]>([
    [
      "a repeated stakeholder",
      { stakeholders: [...stakeholders, stakeholderLine("PAK")] },
      "stakeholders.jsonl line 4: repeats line 2 (PAK)",
    ],
    ["a repeated item", { items: [...items, ...items.slice(0, 1)] }, "items.jsonl line 5: repeats line 1"],
    [
      "a repeated source",
      { sources: [...sources, sourceLine("000")] },
      "sources.jsonl line 3: repeats line 1 (000)",
    ],
    [
      "a repeated membership",
      { memberships: [membership, membership] },
      "memberships.jsonl line 2: repeats line 1",
    ],
    [
      "a repeated declaration",
      { notApplicable: [declared, { ...declared, reason: "Other" }] },
      "not-applicable.jsonl line 2: repeats line 1",
    ],
    ["a repeated position", alsoPosition({}), "positions.jsonl line 5: repeats line 1"],
    ["an unknown item", alsoPosition({ item: "prayer" }), "positions.jsonl line 5: unknown item prayer"],
    ["an unknown source", alsoPosition({ source: "999" }), "positions.jsonl line 5: unknown source 999"],
    [
      "an item of another kind",
      alsoPosition({ item: "iskp-general" }),
      "positions.jsonl line 5: iskp-general is a threat, not a mechanism",
    ],
    [
      "a source not coded for it",
      alsoPosition({ stakeholder: "IND", source: "001" }),
      "positions.jsonl line 5: source 001 is not coded for IND",
    ],
    [
      "blocking a threat",
      alsoPosition({ kind: "obstacle", item: "mutual-distrust", value: "primary", blocks: ["iskp-general"] }),
      "positions.jsonl line 5: blocks iskp-general, which is no mechanism",
    ],
    [
      "blocking an unknown item",
      alsoPosition({ kind: "obstacle", item: "mutual-distrust", value: "primary", blocks: ["prayer"] }),
      "positions.jsonl line 5: blocks prayer, which is no mechanism",
    ],
    [
      "the same thing blocked twice",
      alsoPosition({
        kind: "obstacle",
        item: "mutual-distrust",
        value: "primary",
        blocks: ["joint-operations", "joint-operations"],
      }),
      "positions.jsonl line 5: names joint-operations twice in blocks",
    ],
    [
      "an unknown member",
      { memberships: [{ ...membership, member: "KGZ" }] },
      "memberships.jsonl line 1: unknown stakeholder KGZ",
    ],
    [
      "an unknown group",
      { memberships: [{ ...membership, group: "CSTO" }] },
      "memberships.jsonl line 1: unknown stakeholder CSTO",
    ],
    [
      "a member of itself",
      { memberships: [{ ...membership, member: "SCO" }] },
      "memberships.jsonl line 1: is a membership of SCO in itself",
    ],
    [
      "a source coded for an unknown",
      { sources: [...sources, sourceLine("002", { codedFor: ["KGZ"] })] },
      "sources.jsonl line 3: unknown stakeholder KGZ in codedFor",
    ],
    [
      "a source coded twice for one",
      { sources: [...sources, sourceLine("002", { codedFor: ["PAK", "PAK"] })] },
      "sources.jsonl line 3: names PAK twice in codedFor",
    ],
    [
      "a declaration for an unknown",
      { notApplicable: [{ ...declared, stakeholder: "KGZ" }] },
      "not-applicable.jsonl line 1: unknown stakeholder KGZ",
    ],
    [
      "a declaration on an unknown item",
      { notApplicable: [{ ...declared, item: "prayer" }] },
      "not-applicable.jsonl line 1: unknown item prayer",
    ],
    [
      "evidence used twice",
      alsoPosition({ value: "opposes", evidence: [pieceLine()] }),
      "positions.jsonl line 5: has evidence with the place and phrase of another row",
    ],
    [
      "a source written backwards",
      { sources: [...sources, sourceLine("002", { writtenFrom: "2022-06-01" })] },
      "sources.jsonl line 3: was written to before it was written from",
    ],
    [
      "a state ending before it begins",
      {
        stakeholders: [
          ...stakeholders,
          stakeholderLine("OLD", { validFrom: "2001-01-01", validTo: "2000-01-01" }),
        ],
      },
      "stakeholders.jsonl line 4: ends before it begins",
    ],
    [
      "a membership ending before it begins",
      { memberships: [{ ...membership, from: "2017-06", to: "2017-05" }] },
      "memberships.jsonl line 1: ends before it begins",
    ],
    [
      "a declaration ending before it begins",
      { notApplicable: [{ ...declared, from: "2021", to: "2020" }] },
      "not-applicable.jsonl line 1: ends before it begins",
    ],
  ])("name %s", async (_, change, fault) => {
    const faults = await check(change);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(fault);
  });

  it("name an unknown stakeholder, for whom no source can have been coded either", async () => {
    expect(await check(alsoPosition({ stakeholder: "USA" }))).toEqual([
      "positions.jsonl line 5: unknown stakeholder USA",
      "positions.jsonl line 5: source 000 is not coded for USA",
    ]);
  });

  it("allow one passage to back positions of two stakeholders, and on two items", async () => {
    const same = { evidence: [pieceLine()] };
    expect(await check(alsoPosition({ ...same, stakeholder: "SCO" }))).toEqual([]);
    expect(await check(alsoPosition({ ...same, item: "joint-operations" }))).toEqual([]);
  });

  it("allow one stakeholder opposing values and bases from one source, each with its own passage", async () => {
    expect(await check(alsoPosition({ value: "opposes" }))).toEqual([]);
    expect(await check(alsoPosition({ basis: "conduct" }))).toEqual([]);
  });

  it("allow a membership within one month or year", async () => {
    expect(await check({ memberships: [{ ...membership, from: "2017-06-09", to: "2017" }] })).toEqual([]);
  });
});
