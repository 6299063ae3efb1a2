import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spanOf } from "@/lib/domain/calendar";
import { buildCoverage, buildSilenceMap, effortLevel, sortByEffort } from "@/lib/domain/silence-map";
import { ITEM_KINDS } from "@/lib/domain/vocabulary";
import { anyDay, anyPositions } from "../../support/arbitrary-holdings";
import { EVERYTHING, lookAt, makeHoldings, makePosition, makeSource, WORLD } from "../../support/holdings";

const rowOf = <T extends { stakeholder: { code: string } }>(rows: readonly T[], code: string): T => {
  const row = rows.find(({ stakeholder }) => stakeholder.code === code);
  if (!row) throw new Error(`no row for ${code}`);
  return row;
};

describe("how hard we looked", () => {
  it("counts the sources read for a stakeholder, whole and in part, and how far they reach", () => {
    const { rows } = buildSilenceMap(makeHoldings([]), EVERYTHING, "mechanism");
    expect(rowOf(rows, "PAK").effort).toMatchObject({ whole: 1, inPart: 1, latest: "2024-03-31" });
    expect(rowOf(rows, "USA").effort).toMatchObject({ whole: 1, inPart: 0, latest: "2022-06-01" });
    expect(rowOf(rows, "KGZ").effort).toMatchObject({ whole: 0, inPart: 0, latest: null });
  });

  it("forgets what was written after the day", () => {
    const { rows } = buildSilenceMap(makeHoldings([]), { ...EVERYTHING, asOf: "2023-01-01" }, "mechanism");
    expect(rowOf(rows, "PAK").effort).toMatchObject({ whole: 1, inPart: 0 });
  });

  it("tells how many of the sources speak of an item", () => {
    const positions = [makePosition(), makePosition({ source: "part" }), makePosition({ by: "Other" })];
    const { rows, items } = buildSilenceMap(makeHoldings(positions), EVERYTHING, "mechanism");
    const place = items.findIndex(({ code }) => code === "intelligence-sharing");
    expect(rowOf(rows, "PAK").cells[place]?.speaking).toBe(2);
    expect(rowOf(rows, "PAK")).toMatchObject({ stated: 1, searched: items.length - 1 });
  });

  it("agrees with the matrix cell by cell, and never calls an unread stakeholder searched", () => {
    fc.assert(
      fc.property(anyPositions, anyDay, fc.constantFrom(...ITEM_KINDS), (positions, asOf, kind) => {
        const holdings = makeHoldings(positions);
        const matrix = lookAt(holdings, { asOf, kind });
        const { rows } = buildSilenceMap(holdings, { ...EVERYTHING, asOf }, kind);
        expect(rows.map(({ cells }) => cells.map(({ cell }) => cell))).toEqual(
          matrix.rows.map(({ cells }) => cells),
        );
        for (const { effort, cells } of rows)
          for (const { cell, speaking } of cells) {
            expect(speaking > 0).toBe(cell.status === "stated");
            if (cell.status === "searched") expect(cell.sources).toBe(effort.sources.length);
            if (cell.status === "unread") expect(effort.sources).toEqual([]);
          }
      }),
    );
  });

  it("has five steps", () => {
    expect([0, 1, 2, 4, 5, 9, 10, 200].map(effortLevel)).toEqual([0, 1, 2, 2, 3, 3, 4, 4]);
  });
});

describe("coverage by year", () => {
  const sources = [
    makeSource("a", { written: spanOf("2019"), codedFor: ["PAK"] }),
    makeSource("b", {
      written: { first: "2021-12-30", last: "2022-01-02" },
      codedFor: ["PAK"],
      extent: "part",
    }),
  ];
  const coverage = buildCoverage(makeHoldings([], { sources }), EVERYTHING, WORLD.stakeholders);

  it("runs from the oldest year to the newest and leaves none out", () => {
    expect(coverage.years).toEqual(["2019", "2020", "2021", "2022"]);
  });

  it("counts a source once, in the year by which it was written", () => {
    const { years, effort } = rowOf(coverage.rows, "PAK");
    expect(years.map(({ whole, inPart }) => [whole, inPart])).toEqual([
      [1, 0],
      [0, 0],
      [0, 0],
      [0, 1],
    ]);
    expect(effort.sources).toHaveLength(2);
  });

  it("has no years where nothing was read", () => {
    expect(buildCoverage(makeHoldings([], { sources: [] }), EVERYTHING, []).years).toEqual([]);
  });
});

describe("sorting", () => {
  it("puts whoever was never read last both ways", () => {
    const { rows } = buildSilenceMap(makeHoldings([]), EVERYTHING, "mechanism");
    for (const id of ["name", "read", "whole", "latest", "silent"])
      for (const desc of [true, false])
        expect(sortByEffort(rows, { id, desc }).at(-1)?.stakeholder.code).toBe("KGZ");
    expect(sortByEffort(rows, { id: "read", desc: true })[0]?.effort.sources).toHaveLength(2);
  });
});
