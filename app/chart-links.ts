import type { ChartContext } from "@/lib/charts/chart-context";
import { CHART_KIND_ENTRIES } from "@/lib/charts/chart-kinds";
import type { ChartDefinition } from "@/lib/charts/definition";
import { routes } from "@/lib/routes";

/** Where the rows and marks of a chart lead on the site, at the release it shows. */
export function chartLinks(
  { kind, of }: Pick<ChartDefinition, "kind" | "of">,
  release: number,
): NonNullable<ChartContext["links"]> {
  const itemKind = CHART_KIND_ENTRIES[kind].itemKind ?? of;
  const isByItem = CHART_KIND_ENTRIES[kind].itemKind !== null;
  return {
    item: (code) => routes.item(code, release),
    stakeholder: (code) => routes.stakeholder(code, release),
    evidence: (id) => routes.evidence(id, release),
    pair: (a, b) => routes.pair(a, b, { release }),
    cell: (stakeholder, item) => routes.cell({ stakeholder, item: item.code, kind: item.kind }, release),
    ...(isByItem
      ? { mark: ({ row, stakeholders }) => routes.narrowed(stakeholders, row, itemKind, release) }
      : {}),
  };
}
