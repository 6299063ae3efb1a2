import { describe, expect, it } from "vitest";
import { exhibitsOf } from "@/lib/domain/cell-detail";
import { byWeakness, findWeakest, type Link } from "@/lib/domain/weakest-evidence";
import { makeEvidence, makePosition, makeSource, type PositionFields } from "../../support/holdings";

function makeLink(fields: PositionFields = {}, link: Partial<Link> = {}): Link {
  const [exhibit] = exhibitsOf([makePosition(fields)], [makeSource("whole")]);
  if (!exhibit) throw new Error("A position has evidence.");
  return { stakeholder: "PAK", exhibit, effect: "standing", alike: 1, ...link };
}

/** The order of the rule, each step differing from the one before in one thing only. */
const WEAKEST_FIRST = [
  makeLink({ basis: "official", on: "2024-01-01" }, { effect: "outcome", alike: 3 }),
  makeLink({ basis: "analyst", on: "2024-01-01" }, { alike: 3 }),
  makeLink({ basis: "conduct", on: "2024-01-01" }, { alike: 3 }),
  makeLink({ basis: "official", evidence: [makeEvidence({ on: "2024-01-01", saidOn: null })] }, { alike: 3 }),
  makeLink({ basis: "official", on: "2024-01-01" }, { alike: 1 }),
  makeLink({ basis: "official", on: "2019-01-01" }, { alike: 2 }),
  makeLink({ basis: "official", on: "2024-01-01" }, { alike: 2 }),
  makeLink({ basis: "official", on: "2024-01-01" }, { effect: "exclusion", alike: 3 }),
  makeLink({ basis: "analyst", evidence: [makeEvidence({ saidOn: null })] }, { effect: "reason" }),
];

describe("the weakest evidence", () => {
  it("follows its order strictly: effect, basis, date given, alone or not, age", () => {
    expect([...WEAKEST_FIRST].reverse().sort(byWeakness)).toEqual(WEAKEST_FIRST);
  });

  it("has no two equals: the address decides in the end", () => {
    const one = makeLink({ by: "A" });
    const other = makeLink({ by: "B" });
    expect(findWeakest([other, one])).toBe(findWeakest([one, other]));
  });

  it("is none when nothing on record makes a difference", () => {
    expect(findWeakest([])).toBeNull();
  });
});
