import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { describeFault, readDataSet } from "@/lib/import/data-set";
import {
  makeLines,
  pieceLine,
  positionLine,
  sourceLine,
  stakeholderLine,
  type WrittenLines,
  writeDataSet,
} from "../../support/data-set";
import { makeTemporaryFolder, removeTemporaryFolder } from "../../support/temporary-folder";

let root: string;
let count = 0;

beforeAll(async () => {
  root = await makeTemporaryFolder("data-set");
});
afterAll(() => removeTemporaryFolder(root));

async function read(change: Partial<WrittenLines>) {
  const folder = await writeDataSet(join(root, String(count++)), { ...makeLines(), ...change });
  const { dataSet, faults } = await readDataSet(folder);
  return { dataSet, faults: faults.map(describeFault) };
}

const words = (n: number) => Array.from({ length: n }, (_, index) => `word${index}`).join(" ");
const good = positionLine();
const position = (fields: object) => ({ positions: [good, { ...good, ...fields }] });
const piece = (fields: object) => position({ evidence: [{ ...pieceLine(), ...fields }] });
const stakeholder = (fields: object) => ({
  stakeholders: [stakeholderLine("IND"), { ...stakeholderLine("PAK"), ...fields }],
});
const source = (fields: object) => ({ sources: [sourceLine("000"), { ...sourceLine("001"), ...fields }] });

describe("reading a sound data set", () => {
  it("finds no fault and knows the place of every row", async () => {
    const { dataSet, faults } = await read({});
    expect(faults).toEqual([]);
    expect(dataSet.positions.map(({ file, line }) => `${file} ${line}`)).toEqual(
      [1, 2, 3, 4].map((line) => `positions.jsonl ${line}`),
    );
    expect(dataSet.positions[0]?.value).toEqual(good);
  });

  it("takes a file without lines for an empty one", async () => {
    const { dataSet, faults } = await read({ notApplicable: [] });
    expect(faults).toEqual([]);
    expect(dataSet.notApplicable).toEqual([]);
  });

  it("has another sum exactly when a byte of a file differs", async () => {
    const sums = [
      await read({}),
      await read({}),
      await read({ positions: [...makeLines().positions].reverse() }),
    ];
    const [first, same, other] = sums.map(({ dataSet }) => dataSet.sha256);
    expect(first).toBe(same);
    expect(first).not.toBe(other);
    expect(first).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe("a fault in a line is named with its file and line", () => {
  it.each<[string, Partial<WrittenLines>, string]>([
    [
      "broken JSON",
      { positions: [good, '{"stakeholder": "PAK",'] },
      "positions.jsonl line 2: is not one JSON object",
    ],
    ["an empty line", { positions: [good, "", good] }, "positions.jsonl line 2: is not one JSON object"],
    ["a list", { positions: [good, "[]"] }, "positions.jsonl line 2: "],
    ["a missing file", { items: null }, "items.jsonl: cannot be read"],
    [
      "an unknown key",
      position({ mood: "keen" }),
      'positions.jsonl line 2: this row Unrecognized key: "mood"',
    ],
    [
      "a missing key",
      { positions: [good, { ...good, basis: undefined }] },
      "positions.jsonl line 2: basis: ",
    ],
    ["an unknown value", position({ value: "endorses" }), "positions.jsonl line 2: value: "],
    ["an unknown basis", position({ basis: "rumour" }), "positions.jsonl line 2: basis: "],
    ["an unknown kind of item", position({ kind: "goal" }), "positions.jsonl line 2: kind: "],
    [
      "a salience on a mechanism",
      position({ value: "primary" }),
      "line 2: this row has a stance where a salience belongs",
    ],
    [
      "a stance on a threat",
      position({ kind: "threat", item: "iskp-general" }),
      "line 2: this row has a stance where a salience",
    ],
    [
      "called-on as official",
      position({ value: "called-on" }),
      "line 2: this row is called-on, which can never be official",
    ],
    [
      "conditional without a condition",
      position({ value: "conditional" }),
      "line 2: this row must have a condition exactly when",
    ],
    [
      "a condition on support",
      position({ condition: "if paid" }),
      "line 2: this row must have a condition exactly when",
    ],
    [
      "blocks on a mechanism",
      position({ blocks: ["joint-operations"] }),
      "line 2: this row blocks something without being an obstacle",
    ],
    ["no evidence", position({ evidence: [] }), "line 2: evidence: needs at least one piece of evidence"],
    [
      "a phrase of 13 words",
      piece({ phrase: words(13) }),
      "line 2: evidence.0.phrase: must have at most 12 words",
    ],
    ["an empty phrase", piece({ phrase: "  " }), "line 2: evidence.0.phrase: "],
    ["an empty paraphrase", piece({ paraphrase: "" }), "line 2: evidence.0.paraphrase: "],
    [
      "neither paragraph nor url",
      piece({ paragraph: null }),
      "line 2: evidence.0: needs a paragraph number or a url",
    ],
    ["paragraph 0", piece({ paragraph: 0 }), "line 2: evidence.0.paragraph: "],
    [
      "a day that does not exist",
      piece({ saidOn: "2023-02-29" }),
      "line 2: evidence.0.saidOn: must be a real date",
    ],
    [
      "a precision that lies",
      piece({ saidOn: "2022-05" }),
      "line 2: evidence.0: has a precision that does not fit saidOn",
    ],
    [
      "a precision of no date",
      piece({ saidOn: null }),
      "line 2: evidence.0: has a precision that does not fit saidOn",
    ],
    ["a url of another kind", piece({ url: "javascript:alert(1)" }), "line 2: evidence.0.url: "],
    [
      "a bad code",
      stakeholder({ code: "pak" }),
      "stakeholders.jsonl line 2: code: must be a code such as PAK",
    ],
    [
      "a month as validity",
      stakeholder({ validFrom: "2021-08" }),
      "stakeholders.jsonl line 2: validFrom: must be a real day",
    ],
    [
      "a short name that is long",
      stakeholder({ shortName: "x".repeat(29) }),
      "stakeholders.jsonl line 2: shortName: ",
    ],
    [
      "a bad day of writing",
      source({ writtenTo: "2022-02-30" }),
      "sources.jsonl line 2: writtenTo: must be a real day",
    ],
    ["a source coded for nobody", source({ codedFor: [] }), "sources.jsonl line 2: codedFor: "],
    ["a text PostgreSQL cannot hold", source({ title: "A\u0000B" }), "sources.jsonl line 2: title: "],
  ])("%s", async (_, change, fault) => {
    const { faults } = await read(change);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(fault);
  });

  it("and a phrase of twelve words is none", async () => {
    expect((await read(piece({ phrase: `  ${words(12)} ` }))).faults).toEqual([]);
  });

  it("and every fault is named, not the first alone", async () => {
    const { faults } = await read({
      positions: ["nonsense", { ...good, value: "endorses", basis: "rumour" }],
    });
    expect(faults.map((fault) => fault.split(":")[0])).toEqual([
      "positions.jsonl line 1",
      "positions.jsonl line 2",
      "positions.jsonl line 2",
    ]);
  });
});
