import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { areOpposed, sideOf } from "@/lib/domain/cell";
import { findTensions } from "@/lib/domain/tension";
import { BASES } from "@/lib/domain/vocabulary";
import { anyDay, anyPositions } from "../../support/arbitrary-holdings";
import { EVERYTHING, lookAt, makeHoldings, makePosition } from "../../support/holdings";

const at = (
  value: "supports" | "opposes" | "practises" | "called-on" | "conditional",
  basis: (typeof BASES)[number],
  on: string,
) => makePosition({ stakeholder: "AFG", value, basis, on });
const kindsIn = (...positions: Parameters<typeof makeHoldings>[0][number][]) =>
  findTensions(makeHoldings(positions), EVERYTHING).map(({ kind }) => kind);

describe("whatever the positions", () => {
  it("each tension holds two opposed values of one stakeholder on one item", () => {
    fc.assert(
      fc.property(anyPositions, anyDay, (positions, asOf) => {
        for (const { stakeholder, item, forIt, against } of findTensions(makeHoldings(positions), {
          ...EVERYTHING,
          asOf,
        })) {
          for (const one of forIt.positions)
            for (const other of against.positions) {
              expect(areOpposed(one.value, other.value)).toBe(true);
              expect([one.stakeholder, other.stakeholder]).toEqual([stakeholder.code, stakeholder.code]);
              expect([one.item, other.item]).toEqual([item.code, item.code]);
              expect(one.evidence.every(({ span }) => span.last <= asOf)).toBe(true);
            }
        }
      }),
    );
  });

  it("a cell marked contested or words against deeds has a tension of that kind, and no unmarked cell has one", () => {
    fc.assert(
      fc.property(anyPositions, (positions) => {
        const holdings = makeHoldings(positions);
        const tensions = findTensions(holdings, EVERYTHING);
        const matrix = lookAt(holdings);
        for (const { stakeholder, cells } of matrix.rows)
          for (const [index, cell] of cells.entries()) {
            const here = tensions.filter(
              (one) => one.stakeholder === stakeholder && one.item.code === matrix.items[index]?.code,
            );
            const isStated = cell.status === "stated";
            expect(here.some(({ kind }) => kind !== "words-deeds")).toBe(isStated && cell.contested);
            expect(here.some(({ stands }) => stands)).toBe(isStated && cell.saidDoneGap);
          }
      }),
    );
  });

  it("layers switched off take no side", () => {
    fc.assert(
      fc.property(anyPositions, fc.constantFrom(...BASES), (positions, basis) => {
        const found = findTensions(makeHoldings(positions), { ...EVERYTHING, layers: [basis] });
        expect(found.every(({ forIt, against }) => forIt.basis === basis && against.basis === basis)).toBe(
          true,
        );
      }),
    );
  });
});

describe("the Taliban's refusals against their words", () => {
  it("are words against deeds where they promise and decline", () => {
    const [found] = findTensions(
      makeHoldings([at("supports", "official", "2022-01-01"), at("opposes", "conduct", "2023-01-01")]),
      EVERYTHING,
    );
    expect(found).toMatchObject({
      kind: "words-deeds",
      stands: true,
      newest: "2023-01-01",
      order: "for-first",
    });
    expect(found?.forIt.basis).toBe("official");
  });

  it("stay on record when the leading word has turned, and are then said not to stand any more", () => {
    const found = findTensions(
      makeHoldings([
        at("supports", "official", "2022-01-01"),
        at("opposes", "official", "2024-01-01"),
        at("opposes", "conduct", "2023-01-01"),
      ]),
      EVERYTHING,
    );
    expect(found.map(({ kind, stands }) => [kind, stands])).toEqual([
      ["words", false],
      ["words-deeds", false],
    ]);
  });

  it("are words against words where they say both, deeds against deeds where they do both", () => {
    expect(kindsIn(at("conditional", "official", "2022"), at("opposes", "official", "2022"))).toEqual([
      "words",
    ]);
    expect(kindsIn(at("practises", "conduct", "2022"), at("opposes", "conduct", "2022"))).toEqual(["deeds"]);
  });

  it("are never made of what others ask or say", () => {
    expect(kindsIn(at("opposes", "official", "2022"), at("called-on", "analyst", "2022"))).toEqual([]);
    expect(kindsIn(at("opposes", "official", "2022"), at("supports", "analyst", "2022"))).toEqual([]);
    expect(kindsIn(at("opposes", "analyst", "2022"), at("supports", "analyst", "2022"))).toEqual(["others"]);
  });

  it("come newest first and need no salience", () => {
    const threat = makePosition({ item: "narcotics", value: "primary" });
    expect(sideOf(threat.value)).toBe(0);
    const found = findTensions(
      makeHoldings([
        threat,
        at("supports", "official", "2020-01-01"),
        at("opposes", "conduct", "2021-01-01"),
        makePosition({ stakeholder: "IND", value: "opposes", on: "2023-01-01" }),
        makePosition({ stakeholder: "IND", value: "practises", basis: "conduct", on: "2019-01-01" }),
      ]),
      EVERYTHING,
    );
    expect(found.map(({ stakeholder }) => stakeholder.code)).toEqual(["IND", "AFG"]);
    expect(found[0]).toMatchObject({ order: "for-first", newest: "2023-01-01" });
  });
});
