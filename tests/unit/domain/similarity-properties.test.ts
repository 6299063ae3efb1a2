import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildAgreementGrid, stepsOf, type Voice } from "@/lib/domain/agreement-grid";
import { rankCommonThreats } from "@/lib/domain/common-threats";
import type { Holdings } from "@/lib/domain/holdings";
import { OWN_LAYERS, ownWordOf } from "@/lib/domain/own-word";
import { buildPair } from "@/lib/domain/pair";
import type { Position } from "@/lib/domain/position";
import { readSide } from "@/lib/domain/side";
import { countBy, type Distance, MEASURES, shareBy, tallyAgreement } from "@/lib/domain/similarity";
import { anyDay, anyPosition, anyPositions } from "../../support/arbitrary-holdings";
import { EVERYTHING, lookAt, makeHoldings, WORLD } from "../../support/holdings";

const CODES = WORLD.stakeholders.map(({ code }) => code);
const anyCode = fc.constantFrom(...CODES);
const anyTwo = fc.uniqueArray(anyCode, { minLength: 2, maxLength: 2 }) as fc.Arbitrary<[string, string]>;

function pairIn(holdings: Holdings, [a, b]: readonly [string, string], asOf = EVERYTHING.asOf) {
  const lens = { ...EVERYTHING, asOf };
  const sides = [a, b].map((code) => readSide(holdings, lens, { code, date: null }));
  const [left, right] = sides;
  if (!left || !right) throw new Error("The world knows no such side.");
  return buildPair([left, right], holdings.items, OWN_LAYERS);
}

function voicesIn(positions: readonly Position[], order: readonly string[] = CODES): Voice[] {
  const { rows } = lookAt(makeHoldings(positions));
  return order.flatMap((code) => {
    const row = rows.find(({ stakeholder }) => stakeholder.code === code);
    return row
      ? [{ key: code, label: code, title: code, collective: false, steps: stepsOf(row, OWN_LAYERS) }]
      : [];
  });
}

describe("whatever the positions, a comparison of two", () => {
  it("is symmetric", () => {
    fc.assert(
      fc.property(anyPositions, anyTwo, anyDay, (positions, [a, b], asOf) => {
        const [one, other] = [
          pairIn(makeHoldings(positions), [a, b], asOf),
          pairIn(makeHoldings(positions), [b, a], asOf),
        ];
        expect(one.agreement).toEqual(other.agreement);
        expect(one.stances.map(({ item, distance }) => [item.code, distance])).toEqual(
          other.stances.map(({ item, distance }) => [item.code, distance]),
        );
        expect(one.threats.map(({ item }) => item)).toEqual(other.threats.map(({ item }) => item));
        expect(one.onlyA).toEqual(other.onlyB);
      }),
    );
  });

  it("never counts silence: only items on which both have a word, and every one of them", () => {
    fc.assert(
      fc.property(anyPositions, anyTwo, (positions, [a, b]) => {
        const pair = pairIn(makeHoldings(positions), [a, b]);
        const speaks = (side: typeof pair.a, code: string) =>
          ownWordOf(side.cells.get(code), OWN_LAYERS) !== null;
        const both = WORLD.items
          .filter(({ kind, code }) => kind === "mechanism" && speaks(pair.a, code) && speaks(pair.b, code))
          .map(({ code }) => code);
        expect(pair.stances.map(({ item }) => item.code).sort()).toEqual(both.sort());
        expect(pair.agreement.shared).toBe(both.length);
      }),
    );
  });

  it("does not change when an analyst ascribes something more, nor when somebody is called on", () => {
    fc.assert(
      fc.property(anyPositions, anyPosition, anyTwo, (positions, position, two) => {
        const willless = position.value === "called-on" || position.basis === "analyst";
        const added = willless ? position : { ...position, basis: "analyst" as const };
        const [before, after] = [positions, [...positions, added]].map((all) =>
          pairIn(makeHoldings(all), two),
        );
        for (const part of [
          "agreement",
          "stances",
          "threats",
          "interests",
          "gaps",
          "onlyA",
          "onlyB",
        ] as const) {
          expect(after?.[part]).toEqual(before?.[part]);
        }
      }),
    );
  });

  it("has a share between 0 and 1, agreement and conflict making up the whole, and none below three", () => {
    const anyDistances = fc.array(fc.constantFrom<Distance>(0, 1, 2), { maxLength: 40 });
    fc.assert(
      fc.property(anyDistances, (distances) => {
        const tally = tallyAgreement(distances);
        const [agree, conflict, net] = MEASURES.map((measure) => shareBy(measure, tally));
        expect(countBy("agreement", tally) + countBy("conflict", tally)).toBe(distances.length);
        expect(tally.same + tally.near + tally.opposed).toBe(distances.length);
        if (distances.length < 3) {
          expect([agree, conflict, net]).toEqual([null, null, null]);
          return;
        }
        for (const share of [agree, conflict]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
        expect(Math.abs(net ?? 2)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("whatever the positions, the grid", () => {
  it("is the same whichever way round the stakeholders come", () => {
    const anyOrder = fc.shuffledSubarray(CODES, { minLength: CODES.length });
    fc.assert(
      fc.property(fc.array(anyPosition, { maxLength: 60 }), anyOrder, (positions, order) => {
        expect(buildAgreementGrid(voicesIn(positions, order))).toEqual(
          buildAgreementGrid(voicesIn(positions)),
        );
      }),
    );
  });

  it("holds each voice once, mirrors itself, and tells of each two what their pair tells", () => {
    fc.assert(
      fc.property(fc.array(anyPosition, { maxLength: 60 }), (positions) => {
        const { voices, cells } = buildAgreementGrid(voicesIn(positions));
        expect(voices.map(({ key }) => key).sort()).toEqual([...CODES].sort());
        for (const [i, a] of voices.entries()) {
          for (const [j, b] of voices.entries()) {
            expect(cells[i]?.[j]).toEqual(cells[j]?.[i]);
            if (i < j)
              expect(cells[i]?.[j]).toEqual(pairIn(makeHoldings(positions), [a.key, b.key]).agreement);
          }
        }
      }),
    );
  });
});

describe("whatever the positions, the ranking of common threats", () => {
  it("does not change when an analyst ascribes something more", () => {
    const rank = (positions: readonly Position[]) => {
      const holdings = makeHoldings(positions);
      return rankCommonThreats({
        threats: lookAt(holdings, { kind: "threat" }),
        mechanisms: lookAt(holdings),
        memberships: holdings.memberships,
        layers: OWN_LAYERS,
        collectives: true,
        one: null,
      });
    };
    fc.assert(
      fc.property(anyPositions, anyPosition, (positions, position) => {
        expect(rank([...positions, { ...position, basis: "analyst" }])).toEqual(rank(positions));
      }),
    );
  });
});
