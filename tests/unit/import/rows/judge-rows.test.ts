import { describe, expect, it } from "vitest";
import { keyOf } from "@/lib/import/record-lines";
import type { ImportPlan } from "@/lib/schemas/import-plan";
import { makeLines, pieceLine, positionLine } from "@/tests/support/data-set";
import { judgeFile, toLines } from "@/tests/support/importing";

const lines = toLines(makeLines());
const HEAD = "stakeholder,item,value,basis,source,condition,paragraph,said_on,phrase,paraphrase\n";
const NEW = "PAK,joint-operations,opposes,official,000,,7,2022-05-04,never together,Refused.\n";
const KNOWN = "PAK,intelligence-sharing,supports,official,000,,1,2022-05-03,a key phrase,Amended.\n";

const judge = (rows: string, plan: Partial<ImportPlan> = {}, more = {}) =>
  judgeFile("rows.csv", HEAD + rows, { lines, plan, ...more });
const problemsOf = async (rows: string, plan: Partial<ImportPlan> = {}, more = {}) =>
  (await judge(rows, plan, more)).rows.map(({ verdict, problems }) => [
    verdict,
    ...problems.map(({ column, message }) => `${column ?? "row"}: ${message}`),
  ]);

describe("what is wrong with a row", () => {
  it.each([
    ["a day that never was", NEW.replace("05-04", "02-30"), "said_on: must be a real date"],
    [
      "a phrase of thirteen words",
      NEW.replace("never together", "a ".repeat(13)),
      "phrase: must have at most 12 words",
    ],
    ["nothing where something must be", NEW.replace("Refused.", ""), "paraphrase: must be filled in"],
    ["no place of the passage", NEW.replace(",7,", ",,"), "needs a paragraph number or a url"],
    ["a paragraph that is no number", NEW.replace(",7,", ",seven,"), "paragraph: must be a whole number"],
    [
      "a control character",
      NEW.replace("Refused.", "Ref\u0007used."),
      "paraphrase: holds a control character",
    ],
    ["a formula", NEW.replace("Refused.", "=1+1"), "paraphrase: holds a formula"],
    [
      "a value of another kind of item",
      NEW.replace("opposes", "primary"),
      "has a stance where a salience belongs",
    ],
    [
      "a condition without its stance",
      NEW.replace("000,,", "000,if so,"),
      "must have a condition exactly when",
    ],
    ["words said after their source", NEW.replace("2022-05-04", "2023"), "after its source was written"],
    ["called-on said to be official", NEW.replace("opposes", "called-on"), "can never be official"],
  ])("is told: %s", async (_name, row, words) => {
    const [told] = await problemsOf(row);
    expect(told?.[0]).toBe("error");
    expect(told?.slice(1).join(" ")).toContain(words);
  });

  it("is told of the column of another name, and of a field that has none", async () => {
    const renamed = HEAD.replace("said_on", "Date").replace(",paraphrase", ",Remark");
    const { rows } = await judgeFile("x.csv", renamed + NEW.replace("05-04", "13-04"), { lines });
    expect(rows[0]?.problems).toEqual([
      { column: null, message: "In our words must be filled in" },
      { column: "Date", message: "must be a real date written YYYY, YYYY-MM or YYYY-MM-DD" },
    ]);
  });

  it("is told of rows that say two things of one record, or the same passage twice", async () => {
    const other = NEW.replace("never together", "not once").replace("000,,", "000,,");
    expect(await problemsOf(NEW + other)).toEqual([["create"], ["create"]]);
    const conditional = KNOWN.replace("supports", "conditional")
      .replace("PAK", "IND")
      .replace("official", "analyst");
    const twice = conditional.replace("000,,1", "000,if A,1") + conditional.replace("000,,1", "000,if B,2");
    const [first, second] = await problemsOf(twice);
    expect(first?.join()).toContain("waits for row 3");
    expect(second?.join()).toContain("On what condition differs from row 2");
    expect((await problemsOf(NEW + NEW))[1]?.join()).toContain("repeats the passage of row 2");
  });

  it("is told where its phrase really stands, where the source's text is held", async () => {
    const texts = new Map([["000", ["Both met.", "They were never together."]]]);
    expect(await problemsOf(NEW.replace(",7,", ",2,"), {}, { texts })).toEqual([["create"]]);
    expect(await problemsOf(NEW.replace(",7,", ",1,"), {}, { texts })).toEqual([
      ["error", "phrase: does not stand in paragraph 1 of 000; it stands in paragraph 2"],
    ]);
  });

  it("is a word the record does not know, with what may have been meant", async () => {
    const { summary, rows, changes } = await judge(NEW.replace("PAK", "PKA") + NEW.replace("opposes", "No"));
    expect(rows.map(({ problems }) => problems)).toEqual([
      [{ column: "stakeholder", message: "“PKA” is a word the record does not know; near: PAK" }],
      [{ column: "value", message: "“No” is a word the record does not know; near: opposes" }],
    ]);
    expect(summary.unknown).toEqual([
      { field: "stakeholder", word: "PKA", rows: 1, near: ["PAK"] },
      { field: "value", word: "No", rows: 1, near: ["opposes"] },
    ]);
    expect(changes).toEqual([]);
  });
});

describe("a row in order", () => {
  it("creates, updates with its difference, or changes nothing", async () => {
    const same = KNOWN.replace("Amended.", '"What was said, in our words."');
    const { rows, changes } = await judge(NEW + KNOWN);
    expect(rows.map(({ verdict }) => verdict)).toEqual(["create", "update"]);
    expect(rows[1]?.differences).toEqual([
      { field: "evidence.0.paraphrase", was: "What was said, in our words.", is: "Amended." },
    ]);
    expect(changes.map(({ baseKey, line }) => [baseKey, line && keyOf("position", line)])).toEqual([
      [null, keyOf("position", positionLine({ item: "joint-operations", value: "opposes" }))],
      [keyOf("position", positionLine()), keyOf("position", positionLine())],
    ]);
    expect(await problemsOf(same)).toEqual([["unchanged"]]);
  });

  it("never takes away what it does not speak of", async () => {
    const { changes } = await judge(KNOWN.replace("a key phrase", "another phrase").replace(",1,", ",2,"));
    const [change] = changes;
    expect(change?.line).toMatchObject({
      evidence: [pieceLine(), { phrase: "another phrase", speaker: null, paraphrase: "Amended." }],
    });
    expect(await problemsOf(KNOWN.replace("2022-05-03", "").replace("Amended.", ""))).toEqual([
      ["unchanged"],
    ]);
  });

  it("that codes a passage on record otherwise amends its position", async () => {
    const { rows, changes } = await judge(KNOWN.replace("supports", "opposes"));
    expect(rows[0]).toMatchObject({
      verdict: "update",
      differences: [{ field: "value", was: "supports", is: "opposes" }, { field: "evidence.0.paraphrase" }],
    });
    expect(changes[0]?.baseKey).toBe(keyOf("position", positionLine()));
    const another = KNOWN.replace("supports", "opposes")
      .replace("a key phrase", "one more")
      .replace(",1,", ",2,");
    const both = await judge(KNOWN.replace("supports", "opposes") + another);
    expect(both.rows.map(({ verdict }) => verdict)).toEqual(["update", "update"]);
    expect(both.changes).toHaveLength(1);
  });

  it("is in conflict where its field was changed since the file was made, or is being changed", async () => {
    const then = toLines(
      makeLines({
        positions: [positionLine({ evidence: [pieceLine({ paraphrase: "What it was then." })] })],
      }),
    );
    expect((await problemsOf(KNOWN, {}, { linesThen: then }))[0]).toEqual([
      "conflict",
      "paraphrase: In our words, passage 1 was changed on record since this file was made, to “What was said, in our words.”",
    ]);
    const busy = { [`position ${keyOf("position", positionLine())}`]: "7" };
    expect((await problemsOf(KNOWN, {}, { busy }))[0]).toEqual([
      "conflict",
      "row: changeset 7, which is open, amends this record too",
    ]);
  });
});

describe("other records", () => {
  it("are imported by the same rules, each row one record", async () => {
    const text =
      "code,name,short name,kind\nPAK,Pakistan,PAK,state\nKAZ,Kazakhstan,Kazakhstan,State\nKAZ,Again,Again,state\n";
    const { plan, rows } = await judgeFile("states.csv", text, { lines });
    expect(plan.entity).toBe("stakeholder");
    expect(rows.map(({ verdict, problems }) => [verdict, problems[0]?.message])).toEqual([
      ["update", undefined],
      ["error", "waits for row 4, which speaks of the same record"],
      ["error", expect.stringMatching(/differs from row 3|same record as row 3/)],
    ]);
  });
});
