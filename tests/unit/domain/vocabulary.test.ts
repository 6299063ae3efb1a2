import { describe, expect, it } from "vitest";
import { groupBy } from "@/lib/domain/group-by";
import { isCollective, isValueOfKind, STAKEHOLDER_KINDS } from "@/lib/domain/vocabulary";

describe("the closed word lists", () => {
  it("give mechanisms a stance, and threats, interests and obstacles a salience", () => {
    expect(isValueOfKind("called-on", "mechanism")).toBe(true);
    expect(isValueOfKind("primary", "mechanism")).toBe(false);
    for (const kind of ["threat", "interest", "obstacle"] as const) {
      expect(isValueOfKind("primary", kind)).toBe(true);
      expect(isValueOfKind("supports", kind)).toBe(false);
    }
    expect(isValueOfKind("toString", "mechanism")).toBe(false);
  });

  it("take organisations and groups, and nobody else, for collectives", () => {
    expect(STAKEHOLDER_KINDS.filter(isCollective)).toEqual(["organisation", "group"]);
  });
});

describe("grouping", () => {
  it("keeps first-seen order of groups and the order within each", () => {
    const groups = groupBy(["b1", "a1", "b2"], (text) => text[0]);
    expect([...groups]).toEqual([
      ["b", ["b1", "b2"]],
      ["a", ["a1"]],
    ]);
  });
});
