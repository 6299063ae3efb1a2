import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildCoalition } from "@/lib/domain/coalition";
import { compareCoalitions, questionOf } from "@/lib/domain/coalition-changes";
import { leaveOut } from "@/lib/domain/fragility";
import type { Holdings } from "@/lib/domain/holdings";
import { anyPositions } from "../../support/arbitrary-holdings";
import { EVERYTHING, makeHoldings, makeMembership, makePosition, WORLD } from "../../support/holdings";

const MEMBERS = ["PAK", "IND", "USA"].map((code) => makeMembership("SCO", code));
const holdingsOf = (positions: Parameters<typeof makeHoldings>[0]) =>
  makeHoldings(positions, { memberships: MEMBERS });
const outcomeIn = (holdings: Holdings, mechanism: string) => {
  const query = questionOf({ code: mechanism }, { code: "SCO" });
  const coalition = buildCoalition(holdings, EVERYTHING, query);
  return [coalition?.outcome, coalition?.arithmetic.sure, coalition?.arithmetic.most];
};

describe("coalitions without a source", () => {
  it("are found changed exactly where asking every question again finds them changed", () => {
    fc.assert(
      fc.property(anyPositions, fc.constantFrom("whole", "part"), (positions, source) => {
        const holdings = holdingsOf(positions);
        const lost = new Set([source]);
        const { changes, questions } = compareCoalitions(holdings, EVERYTHING, lost);
        const mechanisms = WORLD.items.filter(({ kind }) => kind === "mechanism").map(({ code }) => code);
        const otherwise = mechanisms.filter(
          (code) => outcomeIn(holdings, code).join() !== outcomeIn(leaveOut(holdings, lost), code).join(),
        );
        expect(changes.map(({ mechanism }) => mechanism.code).sort()).toEqual(otherwise.sort());
        expect(questions).toBe(mechanisms.length);
      }),
      { numRuns: 50 },
    );
  });

  it("are counted without whoever is not recognised, and with it again when nobody says so", () => {
    const obstacle = makePosition({
      stakeholder: "PAK",
      kind: "obstacle",
      item: "non-recognition",
      value: "significant",
      basis: "analyst",
      source: "part",
      blocks: ["joint-operations"],
    });
    const { changes } = compareCoalitions(holdingsOf([obstacle]), EVERYTHING, new Set(["part"]));
    expect(changes).toMatchObject([
      { mechanism: { code: "joint-operations" }, before: { seats: 2 }, after: { seats: 3 } },
    ]);
  });

  it("say what they came to before and after", () => {
    const refusal = makePosition({ stakeholder: "PAK", value: "opposes", source: "part" });
    const { changes } = compareCoalitions(holdingsOf([refusal]), EVERYTHING, new Set(["part"]));
    expect(changes).toMatchObject([
      { forum: { code: "SCO" }, before: { outcome: "fails" }, after: { outcome: "open" } },
    ]);
  });
});
