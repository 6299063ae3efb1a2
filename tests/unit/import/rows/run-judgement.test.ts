import { describe, expect, it } from "vitest";
import { type JudgeInput, judgeRows } from "@/lib/import/rows/judge-rows";
import { runJudgement } from "@/lib/import/rows/run-judgement";
import { emptyPlan } from "@/lib/schemas/import-plan";
import { makeLines } from "@/tests/support/data-set";
import { finish, toLines } from "@/tests/support/importing";

const columns = ["stakeholder", "item", "value", "basis", "source", "phrase", "paragraph", "paraphrase"];
const roles = columns.map((name) => (/^p/.test(name) ? `evidence.${name}` : name));
const inputOf = (rows: number): JudgeInput => ({
  columns,
  plan: emptyPlan("position", roles),
  rows: Array.from({ length: rows }, (_, index) => ({
    number: index + 2,
    cells: [
      "PAK",
      "joint-operations",
      "opposes",
      "official",
      "000",
      `words ${index}`,
      String(index + 1),
      "So.",
    ],
    faults: [],
  })),
  lines: toLines(makeLines()),
  ...{ linesThen: null, busy: {}, texts: new Map() },
});

describe("a judgement", () => {
  it.each([5, 2500])("of %d rows is the same wherever it runs", async (count) => {
    const judged = await runJudgement(inputOf(count), async () => true);
    expect(judged).toEqual(finish(judgeRows(inputOf(count))));
    expect(judged?.summary.counts.create).toBe(count);
  });

  it("that nobody wants any more comes to nothing", async () => {
    expect(await runJudgement(inputOf(30_000), async () => false)).toBeNull();
  });
});
