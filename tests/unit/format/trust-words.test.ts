import { describe, expect, it } from "vitest";
import { findTensions } from "@/lib/domain/tension";
import {
  describeDrop,
  describeFragility,
  describeRanking,
  describeSilenceMap,
  describeTensions,
} from "@/lib/format/trust-sentences";
import { describeEffort, describeTension, nameCell, nameDrop, nameSides } from "@/lib/format/trust-words";
import { EVERYTHING, lookAt, makeHoldings, makePosition, makeSource, statedIn } from "../../support/holdings";

const position = (value: "supports" | "opposes", basis: "official" | "conduct", on: string) =>
  makePosition({ value, basis, on });

describe("a tension in words", () => {
  it("says which side came first and whether it still stands", () => {
    const [tension] = findTensions(
      makeHoldings([
        position("supports", "official", "2021-02"),
        position("opposes", "conduct", "2023-05-01"),
      ]),
      EVERYTHING,
    );
    if (!tension) throw new Error("no tension");
    expect(nameSides(tension)).toEqual({ forIt: "Says it is for it", against: "Declines it in deed" });
    expect(describeTension(tension)).toBe(
      "For it first, up to 28 Feb 2021; against it from 1 May 2023 on. Its newest word and its newest deed still point in opposite ways.",
    );
  });
});

describe("a cell in words", () => {
  it("names what leads, what stands beside it, and contradictions", () => {
    const cell = (...positions: Parameters<typeof makeHoldings>[0][number][]) =>
      nameCell(statedIn(lookAt(makeHoldings(positions)), "PAK", "intelligence-sharing"));
    expect(cell(makePosition({ value: "supports" }))).toBe("supports");
    expect(
      cell(
        makePosition({ value: "supports" }),
        makePosition({ value: "called-on", basis: "analyst" }),
        makePosition({ value: "opposes", basis: "analyst" }),
      ),
    ).toBe("supports (said to oppose, called on)");
    expect(cell(makePosition({ value: "called-on", basis: "analyst" }))).toBe("called on");
    expect(cell(position("supports", "official", "2021"), position("opposes", "conduct", "2021"))).toBe(
      "supports · declines, words against deeds",
    );
    expect(
      nameCell({ status: "searched", sources: 2, inPart: 0, until: "2024-01-01", hidden: 0, via: [] }),
    ).toBe("silent in 2 sources");
  });
});

describe("sentences", () => {
  it("count what stands alone, and say so when nothing is on record", () => {
    expect(describeFragility({ cells: 0, alone: { analyst: 0, speaker: 0, source: 0 } })).toMatch(
      /^Nothing is on record/,
    );
    expect(describeFragility({ cells: 9, alone: { analyst: 1, speaker: 2, source: 3 } })).toBe(
      "3 of 9 cells with something on record stand on one source; 1 on one analyst alone.",
    );
  });

  it("tell tensions of a stakeholder's own apart from those among others", () => {
    const none = { "words-deeds": 0, words: 0, deeds: 0, others: 0 };
    expect(describeTensions({ tensions: none })).toBe(
      "No stakeholder’s record contradicts itself in this view.",
    );
    expect(describeTensions({ tensions: { ...none, words: 1, others: 2 } })).toMatch(
      /^1 tension on record: 0 of words against deeds, 1 .* In 2 more cells only others/,
    );
  });

  it("say what a loss comes to", () => {
    expect(
      describeDrop(
        { sources: [makeSource("a")] },
        { changes: [], nowUnread: [] },
        { rankings: [], coalitions: [] },
      ),
    ).toBe(
      "Without it, no cell’s leading mark changes; no ranking changes its leader and no coalition comes out otherwise.",
    );
    expect(describeRanking([], 5, { one: "source", many: "sources" })).toBe(
      "No source carries a cell alone in this view.",
    );
    expect(nameDrop({ kind: "source", name: "a", sources: [makeSource("a")] })).toBe("Title of a");
    expect(nameDrop({ kind: "author", name: "X", sources: [] })).toBe("X");
  });

  it("say how hard anybody looked", () => {
    expect(describeEffort({ sources: [], whole: 0, inPart: 0, latest: null })).toBe("no source read");
    expect(describeEffort({ sources: [], whole: 1, inPart: 2, latest: "2024-05-06" })).toBe(
      "1 read whole, 2 in part, up to 6 May 2024",
    );
    expect(describeSilenceMap({ rows: [] })).toMatch(/^0 of 0 cells/);
  });
});
