import { describe, expect, it } from "vitest";
import { buildCoalition } from "@/lib/domain/coalition";
import type { CoalitionQuery } from "@/lib/domain/coalition-query";
import type { Position } from "@/lib/domain/position";
import { describeOutcome, explainBounds, explainSeat, explainThreshold } from "@/lib/format/coalition-words";
import { EVERYTHING, makeHoldings, makeMembership, makePosition } from "../../support/holdings";

const MEMBERSHIPS = ["PAK", "IND", "USA"].map((code) => makeMembership("SCO", code));
const nameOf = (code: string) => code;

function ask(positions: Position[], query: Partial<CoalitionQuery> = {}) {
  const coalition = buildCoalition(makeHoldings(positions, { memberships: MEMBERSHIPS }), EVERYTHING, {
    mechanism: "intelligence-sharing",
    forum: "SCO",
    rule: "consensus",
    party: [],
    must: [],
    apart: [],
    ...query,
  });
  if (!coalition) throw new Error("The mechanism is known.");
  return coalition;
}

const yes = (stakeholder: string) => makePosition({ stakeholder, value: "supports" });
const no = (stakeholder: string) => makePosition({ stakeholder, value: "opposes" });

describe("the outcome in a sentence", () => {
  it.each<[string, Position[], Partial<CoalitionQuery>, string]>([
    [
      "carried",
      ["PAK", "IND", "USA"].map(yes),
      {},
      "By what is on record the rule is met: of 3 seats, 3 are in for certain, none is possible and none is against.",
    ],
    [
      "open",
      [yes("PAK")],
      {},
      "By what is on record it is open: of 3 seats, 1 is in for certain, 2 are possible and none is against.",
    ],
    [
      "blocked, naming who blocks",
      [yes("PAK"), no("IND")],
      {},
      "By what is on record it fails: blocked by IND; of 3 seats, 1 is in for certain, 1 is possible and 1 is against.",
    ],
    [
      "short of a majority",
      [no("PAK"), no("IND")],
      { rule: "majority" },
      "By what is on record it fails: at most 1 of 2 needed can come together; of 3 seats, none is in for certain, 1 is possible and 2 are against.",
    ],
    [
      "asked against itself",
      [],
      { must: ["PAK", "IND"], apart: [["IND", "PAK"]] },
      "By what is on record it fails: IND and PAK must both be in and cannot sit together; of 3 seats, none is in for certain, 3 are possible and none is against.",
    ],
    [
      "missing somebody",
      [],
      { must: ["KGZ"] },
      "Not as asked: no seat for KGZ. Among the others it is open: of 3 seats, none is in for certain, 3 are possible and none is against.",
    ],
    [
      "nobody to count",
      [],
      { forum: "REGION" },
      "The record names no full member of REGION on 1 Jan 2026, so there is nobody to count.",
    ],
  ])("%s", (_, positions, query, sentence) => {
    expect(describeOutcome(ask(positions, query), nameOf)).toBe(sentence);
  });
});

describe("the arithmetic in words", () => {
  it("names both counts and what is needed", () => {
    expect(explainBounds(ask([yes("PAK")], { rule: "majority" }), nameOf)).toBe(
      "Counting every unknown and every condition against it, 1 is for it; counting all of them for it, 3 are. 2 are needed. So it is open.",
    );
  });

  it("says when nobody holds a veto", () => {
    expect(explainThreshold(ask([], { rule: "veto-holders" }))).toContain("Nobody here holds a veto");
  });

  it("shows a condition with the word that sets it", () => {
    const [india] = ask([
      makePosition({ stakeholder: "IND", value: "conditional", condition: "if it is reciprocal" }),
    ]).seats;
    expect(india && explainSeat(india)).toBe("in its own words; condition: if it is reciprocal");
  });
});
