import { describe, expect, it } from "vitest";
import { buildComparison, lensOf } from "@/lib/domain/comparison";
import type { ComparisonView } from "@/lib/domain/comparison-view";
import { ITEM_KINDS } from "@/lib/domain/vocabulary";
import { parseComparisonView } from "@/lib/schemas/comparison-view";
import { makeHoldings, makePosition } from "../../support/holdings";

const none = new Set<never>();
const { view: plain } = parseComparisonView(
  {},
  { stakeholders: none, groups: none, items: none, sources: none, releases: none },
);
const TODAY = "2026-01-01";
const holdings = makeHoldings([
  makePosition({ stakeholder: "PAK", value: "opposes", on: "2019-01-01" }),
  makePosition({ stakeholder: "PAK", value: "supports", on: "2022-01-01", source: "part" }),
  makePosition({ stakeholder: "IND", item: "narcotics", basis: "analyst" }),
]);
const compare = (view: Partial<ComparisonView> = {}) =>
  buildComparison(holdings, { ...plain, ...view }, TODAY);

describe("a comparison", () => {
  it("looks from today, on all layers and at all sources, where nothing is chosen", () => {
    expect(compare().lens).toEqual({
      asOf: TODAY,
      layers: ["official", "conduct", "analyst"],
      sources: null,
    });
    expect(lensOf({ asOf: "2020-01-01", layers: ["official"], sources: ["whole"] }, TODAY)).toEqual({
      asOf: "2020-01-01",
      layers: ["official"],
      sources: ["whole"],
    });
  });

  it.each(ITEM_KINDS)("shows the items of the kind chosen: %s", (kind) => {
    const { grid } = compare({ kind });
    const codes = makeHoldings([])
      .items.filter((item) => item.kind === kind)
      .map(({ code }) => code);
    expect(grid.columns.map(({ id }) => id).sort()).toEqual(codes.sort());
  });

  it("finds the same things whatever kind is shown", () => {
    const found = ITEM_KINDS.map((kind) => compare({ kind }).findings);
    for (const findings of found) expect(findings).toEqual(found[0]);
  });

  it("narrows grid and findings alike by day and source", () => {
    expect(compare().findings.positions).toBe(3);
    const early = compare({ asOf: "2021-12-31" });
    expect(early.findings).toMatchObject({ positions: 1, mostNamed: null });
    expect(early.grid.rows.find(({ id }) => id === "PAK")?.positions).toBe(1);
    expect(compare({ sources: ["part"] }).findings.positions).toBe(1);
  });

  it("opens the cell asked for, also one of another kind than shown", () => {
    expect(compare().detail).toBeNull();
    const { detail } = compare({ cell: { stakeholder: "IND", item: "narcotics" } });
    expect(detail?.exhibits).toHaveLength(1);
  });
});
