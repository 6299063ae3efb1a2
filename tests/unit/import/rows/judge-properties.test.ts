import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkChanges } from "@/lib/import/check-changes";
import { applyChanges, type Lines } from "@/lib/import/record-lines";
import { makeLines } from "@/tests/support/data-set";
import { judgeFile, toLines } from "@/tests/support/importing";

const lines = toLines(makeLines());
const HEAD = "stakeholder,item,value,basis,source,condition,paragraph,said_on,phrase,paraphrase\n";
const judge = (rows: string) => judgeFile("rows.csv", HEAD + rows, { lines });

describe("an import that was published", () => {
  const cell = fc.record({
    stakeholder: fc.constantFrom("PAK", "IND"),
    item: fc.constantFrom("joint-operations", "intelligence-sharing"),
    value: fc.constantFrom("supports", "opposes", "practises"),
    basis: fc.constantFrom("official", "conduct", "analyst"),
    paragraph: fc.integer({ min: 10, max: 60 }),
    phrase: fc.stringMatching(/^[a-z]{1,8}( [a-z]{1,8}){0,3}$/),
  });

  it("changes nothing when the same file comes again", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(cell, { maxLength: 12, selector: ({ paragraph }) => paragraph }),
        async (made) => {
          if (made.length === 0) return;
          const text = made
            .map(
              (one) =>
                `${one.stakeholder},${one.item},${one.value},${one.basis},000,,${one.paragraph},2022-05,${one.phrase},Words.`,
            )
            .join("\n");
          const first = await judge(text);
          expect(first.summary.counts.error).toBe(0);
          const after: Lines = applyChanges(lines, first.changes);
          const again = await judgeFile("rows.csv", HEAD + text, { lines: after });
          expect(again.changes).toEqual([]);
          expect(again.summary.counts.unchanged).toBe(made.length);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("never comes to a judgement that the rules of the record would refuse, and never crashes", async () => {
    const any = fc.oneof(
      fc.constantFrom(
        "PAK",
        "IND",
        "joint-operations",
        "supports",
        "official",
        "000",
        "1",
        "2022-05-03",
        "constructor",
        "",
      ),
      fc.string({ unit: "grapheme", maxLength: 10 }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(any, { minLength: 10, maxLength: 10 }), { minLength: 1, maxLength: 6 }),
        async (rows) => {
          const text = rows
            .map((cells) => cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(","))
            .join("\n");
          const { changes, rows: judged } = await judge(`${text}\nx`);
          expect(judged.length).toBeGreaterThan(0);
          const { byChange, elsewhere } = checkChanges(lines, changes);
          expect([...byChange.values(), ...elsewhere]).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});
