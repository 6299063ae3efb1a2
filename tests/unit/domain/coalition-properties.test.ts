import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildCoalition, type Coalition } from "@/lib/domain/coalition";
import type { CoalitionQuery } from "@/lib/domain/coalition-query";
import { FORUM_RULES } from "@/lib/domain/forum";
import type { Position } from "@/lib/domain/position";
import { BASES, type Basis } from "@/lib/domain/vocabulary";
import { anyDay, anyPosition, anyPositions } from "../../support/arbitrary-holdings";
import { EVERYTHING, makeEvidence, makeHoldings, makeMembership, makePosition } from "../../support/holdings";

const OWN: readonly Basis[] = ["official", "conduct"];
const MECHANISMS = ["joint-operations", "intelligence-sharing", "engaging-taliban"];
const MEMBERSHIPS = ["PAK", "IND", "KGZ", "AFG", "USA"].map((code, index) =>
  makeMembership("SCO", code, { role: index === 0 ? "permanent-member" : "member" }),
);

const anyQuery: fc.Arbitrary<CoalitionQuery> = fc.record({
  mechanism: fc.constantFrom(...MECHANISMS),
  forum: fc.constantFrom("SCO", "ad-hoc"),
  rule: fc.constantFrom(...FORUM_RULES),
  party: fc.subarray(["PAK", "IND", "KGZ", "AFG", "USA"], { minLength: 2 }),
  must: fc.subarray(["PAK", "IND", "KGZ"]),
  apart: fc.constantFrom([], [["PAK", "IND"] as const]),
});

function ask(
  positions: readonly Position[],
  query: CoalitionQuery,
  lens: { asOf?: string; layers?: readonly Basis[] } = {},
) {
  const holdings = makeHoldings(positions, { memberships: MEMBERSHIPS });
  const coalition = buildCoalition(holdings, { ...EVERYTHING, ...lens }, query);
  if (!coalition) throw new Error("The world knows every mechanism asked for.");
  return coalition;
}

const codesOf = ({ seats }: Coalition, sides: readonly string[]) =>
  seats.filter(({ side }) => sides.includes(side)).map(({ stakeholder }) => stakeholder.code);
const certainIn = (coalition: Coalition) => codesOf(coalition, ["for"]);
const possibleIn = (coalition: Coalition) => codesOf(coalition, ["for", "if", "unknown"]);
/** What a reader takes from the result, without what only explains it. */
const gistOf = (coalition: Coalition) => ({
  outcome: coalition.outcome,
  sides: coalition.seats.map(({ stakeholder, side }) => `${stakeholder.code} ${side}`),
  swings: coalition.swings,
});

describe("whatever is on record", () => {
  it("a member that turns from unknown to supporting shrinks nothing and fails nothing that passed", () => {
    fc.assert(
      fc.property(anyPositions, anyQuery, fc.nat(), (positions, query, pick) => {
        const before = ask(positions, query);
        const unknown = codesOf(before, ["unknown"]);
        const turned = unknown[pick % Math.max(1, unknown.length)];
        fc.pre(turned !== undefined);
        // A new statement: a passage on record already says something of others too.
        const evidence = [makeEvidence({ paragraph: 99 })];
        const word = makePosition({
          stakeholder: turned,
          item: query.mechanism,
          value: "supports",
          evidence,
        });
        const after = ask([...positions, word], query);
        expect(certainIn(after)).toEqual(expect.arrayContaining(certainIn(before)));
        expect(possibleIn(after)).toEqual(expect.arrayContaining(possibleIn(before)));
        if (before.outcome === "passes") expect(after.outcome).toBe("passes");
        if (before.outcome === "open") expect(after.outcome).not.toBe("fails");
        expect(after.arithmetic.sure).toBeGreaterThanOrEqual(before.arithmetic.sure);
        expect(after.arithmetic.most).toBeGreaterThanOrEqual(before.arithmetic.most);
      }),
    );
  });

  it("an analyst's ascription changes nothing at all while the analyst layer is off", () => {
    fc.assert(
      fc.property(anyPositions, anyPosition, anyQuery, anyDay, (positions, one, query, asOf) => {
        const lens = { asOf, layers: OWN };
        const ascribed: Position = { ...one, basis: "analyst" };
        const silenced = (coalition: Coalition) => ({
          ...coalition,
          // An empty cell tells that another layer holds something; nothing else may differ.
          seats: coalition.seats.map(({ cell: _, reason, ...seat }) => ({
            ...seat,
            reason: seat.side === "unknown" ? "" : reason,
          })),
          forumRow: null,
        });
        expect(silenced(ask([...positions, ascribed], query, lens))).toEqual(
          silenced(ask(positions, query, lens)),
        );
      }),
    );
  });

  it("what others say of a stance decides nothing even while it is shown", () => {
    fc.assert(
      fc.property(anyPositions, anyPosition, anyQuery, (positions, one, query) => {
        fc.pre(one.kind === "mechanism");
        const ascribed: Position = { ...one, basis: "analyst" };
        expect(gistOf(ask([...positions, ascribed], query))).toEqual(gistOf(ask(positions, query)));
      }),
    );
  });

  it("silence is unknown: a member stripped of its record never blocks and is never certain", () => {
    fc.assert(
      fc.property(anyPositions, anyQuery, (positions, query) => {
        const silent = positions.filter(({ stakeholder }) => stakeholder !== "PAK");
        const coalition = ask(silent, query);
        const pakistan = coalition.seats.find(({ stakeholder }) => stakeholder.code === "PAK");
        if (pakistan) expect(pakistan.side).toBe("unknown");
        expect(["searched", "unread", undefined]).toContain(pakistan?.reason);
      }),
    );
  });

  it("every seat counts once, on one side, and every number follows from the sides", () => {
    fc.assert(
      fc.property(
        anyPositions,
        anyQuery,
        anyDay,
        fc.subarray([...BASES], { minLength: 1 }),
        (positions, query, asOf, layers) => {
          const coalition = ask(positions, query, { asOf, layers });
          const { seats, arithmetic, swings } = coalition;
          expect(new Set(seats.map(({ stakeholder }) => stakeholder.code)).size).toBe(seats.length);
          expect(arithmetic.seats).toBe(seats.length);
          expect(arithmetic.sure).toBeLessThanOrEqual(certainIn(coalition).length);
          expect(arithmetic.most).toBeLessThanOrEqual(possibleIn(coalition).length);
          expect(swings.map(({ code }) => code).sort()).toEqual(codesOf(coalition, ["if", "unknown"]).sort());
        },
      ),
    );
  });

  it("the weakest evidence is a piece behind the result, and no link is weaker", () => {
    fc.assert(
      fc.property(anyPositions, anyQuery, (positions, query) => {
        const { weakest, links } = ask(positions, query);
        expect(weakest === null).toBe(links.length === 0);
        if (!weakest) return;
        expect(links).toContain(weakest);
        expect(positions.flatMap(({ evidence }) => evidence.map(({ id }) => id))).toContain(
          weakest.exhibit.id,
        );
        if (links.some(({ effect }) => effect === "outcome")) expect(weakest.effect).toBe("outcome");
      }),
    );
  });
});
