import type { IsoDay } from "./calendar";
import { buildCellDetail, type CellDetail } from "./cell-detail";
import type { ComparisonView } from "./comparison-view";
import { type ComparisonFindings, findInComparison } from "./findings";
import { buildGrid, type Grid } from "./grid";
import type { Holdings, Lens } from "./holdings";
import { buildMatrix, type Matrix } from "./matrix";

/** All the comparison page shows, computed from the holdings of one release. */
export interface Comparison {
  grid: Grid;
  lens: Lens;
  mechanisms: Matrix;
  threats: Matrix;
  findings: ComparisonFindings;
  detail: CellDetail | null;
}

/** From holdings and a view to everything on screen; `today` stands in where no as-of date is chosen. */
export function buildComparison(holdings: Holdings, view: ComparisonView, today: IsoDay): Comparison {
  const lens = lensOf(view, today);
  const matrixOf = (kind: ComparisonView["kind"]) =>
    buildMatrix({ holdings, lens, kind, applyToMembers: view.applyToMembers });
  const mechanisms = matrixOf("mechanism");
  const threats = matrixOf("threat");
  const shown =
    view.kind === "mechanism" ? mechanisms : view.kind === "threat" ? threats : matrixOf(view.kind);
  return {
    grid: buildGrid(shown, holdings.memberships, { ...view, asOf: lens.asOf }),
    lens,
    mechanisms,
    threats,
    findings: findInComparison(mechanisms, threats),
    detail: view.cell ? buildCellDetail(holdings, lens, view.cell) : null,
  };
}

export function lensOf(view: Pick<ComparisonView, "asOf" | "layers" | "sources">, today: IsoDay): Lens {
  return {
    asOf: view.asOf ?? today,
    layers: view.layers,
    sources: view.sources.length > 0 ? view.sources : null,
  };
}
