import type { Holdings } from "@/lib/domain/holdings";
import type { ChartContext } from "./chart-context";
import { CHART_KIND_ENTRIES } from "./chart-kinds";
import type { ChartModel, ChartRow } from "./chart-model";
import type { ChartDefinition } from "./definition";
import type { WorldGeometry } from "./map-geometry";
import { narrowHoldings, selectionNote } from "./narrow-holdings";

export interface BuildChartInput {
  definition: ChartDefinition;
  holdings: Holdings;
  release: ChartContext["release"];
  links?: ChartContext["links"];
  /** What maps are drawn from. */
  world: WorldGeometry;
}

/** A chart at a release: the author's choices over the numbers of that release; null where its subject is unknown there. */
export function buildChart({
  definition,
  holdings,
  release,
  links,
  world,
}: BuildChartInput): ChartModel | null {
  const { kind, layers, asOf, sort, title, note, alt, lang } = definition;
  const context: ChartContext = {
    holdings: narrowHoldings(holdings, definition),
    lens: { asOf: asOf ?? release.publishedOn, layers, sources: null },
    release,
    links,
    language: lang,
  };
  const built = CHART_KIND_ENTRIES[kind].build(context, definition, world);
  if (!built) return null;
  const rows = built.form === "list" ? built.rows : sortRows(built.rows, sort, holdings);
  const notes = [note ?? "", `${built.note}${selectionNote(holdings, definition)}`].filter(Boolean).join(" ");
  return { ...built, rows, title: title ?? built.title, alt: alt ?? built.alt, note: notes };
}

/** The builder's own order, by name, or the codebook's; groups keep together. */
function sortRows(rows: ChartRow[], sort: ChartDefinition["sort"], { items }: Holdings): ChartRow[] {
  if (sort === "record") return rows;
  const groups = [...new Set(rows.map(({ group }) => group))];
  const place = new Map(items.map(({ code, order }) => [code, order]));
  const byName = (a: ChartRow, b: ChartRow) => (a.label < b.label ? -1 : a.label > b.label ? 1 : 0);
  const byPlace = (a: ChartRow, b: ChartRow) =>
    (place.get(a.code) ?? 0) - (place.get(b.code) ?? 0) || (a.code < b.code ? -1 : 1);
  return [...rows].sort(
    (a, b) =>
      groups.indexOf(a.group) - groups.indexOf(b.group) || (sort === "name" ? byName(a, b) : byPlace(a, b)),
  );
}
