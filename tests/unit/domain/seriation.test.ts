import { describe, expect, it } from "vitest";
import { seriate } from "@/lib/domain/seriation";

function order(names: readonly string[], table: Record<string, number>): string[] {
  const likeness = (i: number, j: number) => {
    const key = [names[i], names[j]].sort().join("");
    return table[key] ?? null;
  };
  return seriate(names, likeness).flatMap((index) => names[index] ?? []);
}

describe("seriation", () => {
  it("lays like beside like: two camps never interleave", () => {
    const camps = { AC: 1, BD: 1, AB: 0.1, AD: 0.1, BC: 0.1, CD: 0.1 };
    const found = order(["A", "B", "C", "D"], camps);
    expect(["AC", "CA"]).toContain(found.slice(0, 2).join(""));
    expect(["BD", "DB"]).toContain(found.slice(2).join(""));
  });

  it("turns each run so that the most alike ends meet", () => {
    // A–B and C–D join first; of their ends only B and D are alike.
    const found = order(["A", "B", "C", "D"], { AB: 1, CD: 1, BD: 0.8, AC: 0, AD: 0, BC: 0 });
    expect(["ABDC", "CDBA"]).toContain(found.join(""));
  });

  it("does not depend on the order in which they come", () => {
    const table = { AB: 0.5, AC: 0.5, BC: 0.5, CD: 0.2 };
    expect(order(["D", "B", "A", "C"], table)).toEqual(order(["A", "B", "C", "D"], table));
  });

  it("lets what is unknown into no average, and keeps everybody", () => {
    expect(order(["C", "A", "B"], {})).toEqual(["A", "B", "C"]);
    // C is only known to be like A: B, unknown to C, does not pull it away.
    expect(order(["A", "B", "C", "D"], { AC: 1, AB: 0.2 }).sort()).toEqual(["A", "B", "C", "D"]);
    expect(order([], {})).toEqual([]);
    expect(order(["A"], {})).toEqual(["A"]);
  });
});
