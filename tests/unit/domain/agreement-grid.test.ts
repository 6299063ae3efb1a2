import { describe, expect, it } from "vitest";
import { buildAgreementGrid, tiesOf, type Voice } from "@/lib/domain/agreement-grid";

const voice = (key: string, steps: Voice["steps"]): Voice => ({
  key,
  label: key,
  title: key,
  collective: false,
  steps,
});

const GRID = buildAgreementGrid([
  voice("A", [2, 2, 2, null]),
  voice("B", [0, 0, 2, 2]),
  voice("C", [2, 2, 1, null]),
  voice("D", [null, 2, 2, null]),
]);

describe("the agreement grid", () => {
  it("tells how many pairs have enough in common", () => {
    expect(GRID.pairs).toBe(6);
    expect(GRID.comparable).toBe(3);
  });

  it("lays those who agree beside each other", () => {
    const order = GRID.voices.map(({ key }) => key).join("");
    expect(order).toMatch(/AC|CA/);
  });

  it("makes ties only of pairs with enough in common, signed by what outweighs", () => {
    const ties = tiesOf(GRID, "net").map(({ a, b, sign, strength }) => [
      [a.key, b.key].sort().join(""),
      sign,
      strength,
    ]);
    expect(ties).toEqual([
      ["BC", "conflict", 2],
      ["AB", "conflict", 1],
      ["AC", "congruence", 2],
    ]);
  });

  it("shows conflict alone, or agreement alone, without the pairs that have none", () => {
    const pairsBy = (measure: "agreement" | "conflict") =>
      tiesOf(GRID, measure).map(({ a, b, strength }) => [[a.key, b.key].sort().join(""), strength]);
    expect(pairsBy("conflict")).toEqual([
      ["BC", 2.5],
      ["AB", 2],
      ["AC", 0.5],
    ]);
    expect(pairsBy("agreement").map(([pair]) => pair)).toEqual(["AC", "AB", "BC"]);
    const allAlike = buildAgreementGrid([voice("A", [2, 2, 2]), voice("B", [2, 2, 2])]);
    expect(tiesOf(allAlike, "conflict")).toEqual([]);
  });
});
