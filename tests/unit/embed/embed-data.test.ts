import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evidenceBehind } from "@/lib/charts/evidence-behind";
import { buildEmbedData, type EmbedData, toInlineJson } from "@/lib/embed/embed-data";
import { MODELS } from "../charts/published-models";
import { holdings } from "../charts/small-holdings";

const [model, mark, piece] = pick();

function pick() {
  const { stance } = MODELS;
  if (stance?.form !== "bars") throw new Error("stance");
  const [first] = stance.marks;
  const [behind] = evidenceBehind(stance, holdings()).flat();
  if (!first || !behind) throw new Error("no mark with evidence");
  return [stance, first, behind] as const;
}

/** A chart of as many marks as there are counts, each with that many pieces of its own. */
function dataOf(counts: readonly number[], room: number): EmbedData {
  const evidence = counts.map((count, place) =>
    Array.from({ length: count }, (_, index) => ({
      ...piece,
      id: `e${place}-${index}`,
      phrase: `words ${place * 7919} ${index * 104729}`,
    })),
  );
  return buildEmbedData({
    id: "Ab12Cd34",
    model: { ...model, marks: counts.map(() => mark) },
    evidence,
    room,
    weigh: (text) => gzipSync(text).length,
  });
}

describe("the evidence that an embed carries", () => {
  it("is all of it where there is room", () => {
    const { m, e } = dataOf([2, 1, 3], 100_000);
    expect(m.map(([pieces, all]) => [pieces.length, all])).toEqual([
      [2, 2],
      [1, 1],
      [3, 3],
    ]);
    expect(e).toHaveLength(6);
  });

  it("is the first of every mark before the second of any", () => {
    const { m } = dataOf(Array(60).fill(3), 100_000);
    expect(m.every(([pieces]) => pieces.length >= 1)).toBe(true);
    expect(m.filter(([pieces]) => pieces.length === 2)).toHaveLength(10);
  });

  it("keeps within its room, leads every mark to its own pieces in order, and always says how many there are", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 120 }),
        fc.integer({ min: 0, max: 6000 }),
        (counts, room) => {
          const data = dataOf(counts, room);
          expect(data.m.map(([, all]) => all)).toEqual(counts);
          for (const [place, [pieces]] of data.m.entries())
            expect(pieces.map((at) => data.e[at]?.[0])).toEqual(
              pieces.map((_, index) => `e${place}-${index}`),
            );
          if (data.e.length > 0) expect(gzipSync(toInlineJson(data)).length).toBeLessThanOrEqual(room);
        },
      ),
      { numRuns: 25 },
    );
  });
});
