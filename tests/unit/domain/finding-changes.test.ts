import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareFindings } from "@/lib/domain/finding-changes";
import type { Holdings } from "@/lib/domain/holdings";
import { anyPositions } from "../../support/arbitrary-holdings";
import { lookAt, makeHoldings, makePosition } from "../../support/holdings";

const findable = (holdings: Holdings) => ({
  mechanisms: lookAt(holdings),
  threats: lookAt(holdings, { kind: "threat" }),
});
const called = (stakeholder: string, item: string) =>
  makePosition({ stakeholder, item, value: "called-on", basis: "analyst" });

describe("what becomes of the findings", () => {
  it("is nothing where nothing changes", () => {
    fc.assert(
      fc.property(anyPositions, (positions) => {
        const same = findable(makeHoldings(positions));
        const { positions: count, rankings } = compareFindings(same, same);
        expect(count.before).toBe(count.after);
        expect(rankings.flatMap(({ changes }) => changes)).toEqual([]);
        expect(rankings.some(({ isLedOtherwise }) => isLedOtherwise)).toBe(false);
      }),
    );
  });

  it("is another leader, with the count and the place before and after", () => {
    const before = makeHoldings([
      called("PAK", "intelligence-sharing"),
      called("IND", "intelligence-sharing"),
      called("PAK", "joint-operations"),
    ]);
    const after = makeHoldings([called("PAK", "joint-operations")]);
    const { rankings, positions } = compareFindings(findable(before), findable(after));
    expect(positions).toEqual({ before: 3, after: 1 });
    const change = rankings.find(({ ranking }) => ranking === "called-on");
    expect(change?.leadersBefore.map(({ code }) => code)).toEqual(["intelligence-sharing"]);
    expect(change?.leadersAfter.map(({ code }) => code)).toEqual(["joint-operations"]);
    expect(change?.changes.map(({ item, before: was, after: is }) => [item.code, was, is])).toEqual([
      ["intelligence-sharing", { place: 1, count: 2 }, { place: null, count: 0 }],
      ["joint-operations", { place: 2, count: 1 }, { place: 1, count: 1 }],
    ]);
  });

  it("lets items with the same count share a place", () => {
    const holdings = makeHoldings([called("PAK", "intelligence-sharing"), called("IND", "joint-operations")]);
    const { rankings } = compareFindings(findable(holdings), findable(makeHoldings([])));
    const change = rankings.find(({ ranking }) => ranking === "called-on");
    expect(change?.leadersBefore).toHaveLength(2);
    expect(change?.leadersAfter).toEqual([]);
  });
});
