import type { Cell } from "@/lib/domain/cell";
import { groupBy } from "@/lib/domain/group-by";
import { buildMatrix, type MatrixRow } from "@/lib/domain/matrix";
import type { Item, Stakeholder } from "@/lib/domain/position";
import { isCollective } from "@/lib/domain/vocabulary";
import { type ChartContext, layerNote, provenanceOf } from "./chart-context";
import type { ChartSeries } from "./chart-model";
import { mapSeries, mapSeriesOf } from "./map-series";
import { hasEnded } from "./tally-states";
import { countOf, joinWords } from "./words";

/** One stakeholder on a map, or apart from it where it has no place on one. */
export interface MapEntry {
  stakeholder: Stakeholder;
  cell: Cell;
  series: string;
  label: string;
  href: string | null;
}

/** One item on a map as plain data: every state in its strongest layer, groups apart. */
export interface MapModel {
  item: Item;
  title: string;
  takeaway: string;
  note: string;
  sources: string;
  /** The looks that occur, in the order of the legend. */
  series: ChartSeries[];
  /** States and authorities that exist on the day, by name; one for each country. */
  states: MapEntry[];
  groups: MapEntry[];
}

interface MapInput extends ChartContext {
  item: Item;
  hrefOf: (stakeholder: string) => string | null;
}

/** From the holdings to a map of one item; a country whose authorities changed shows those of the as-of day. */
export function buildMap({ item, hrefOf, ...context }: MapInput): MapModel {
  const { holdings, lens } = context;
  const { rows } = buildMatrix({
    holdings: { ...holdings, items: [item] },
    lens,
    kind: item.kind,
    applyToMembers: false,
  });
  const looks = mapSeries(item.kind);
  const entryOf = ({ stakeholder, cells: [cell = UNREAD] }: MatrixRow): MapEntry => {
    const series = mapSeriesOf(cell, item.kind);
    const label = looks.find(({ id }) => id === series)?.label ?? series;
    return { stakeholder, cell, series, label, href: hrefOf(stakeholder.code) };
  };
  const entries = rows
    .filter(({ stakeholder }) => !hasEnded(stakeholder, lens.asOf))
    .map(entryOf)
    .sort((a, b) => a.stakeholder.shortName.localeCompare(b.stakeholder.shortName));
  const states = entries.filter(({ stakeholder }) => !isCollective(stakeholder.kind));
  const shown = new Set(states.map(({ series }) => series));
  const series = looks.filter(({ id }) => shown.has(id));
  return {
    item,
    title: `${item.title}, on a map`,
    takeaway: tellStates(states, series),
    note: `Every state counts once, in its strongest layer: own words, else deeds, else what others say of it, else being called on.${layerNote(context)}`,
    sources: provenanceOf(context).sources,
    series,
    states,
    groups: entries.filter(({ stakeholder }) => isCollective(stakeholder.kind)),
  };
}

const UNREAD: Cell = { status: "unread", hidden: 0, via: [] };

const SILENT = ["hidden", "searched", "unread", "not-applicable"];

/** “Of 36 states, 12 have something on record: supports 4, practises 2. Nothing: silent 10, not read yet 14.” */
function tellStates(states: readonly MapEntry[], series: readonly ChartSeries[]): string {
  const counts = groupBy(states, (state) => state.series);
  const tell = (ids: readonly ChartSeries[]) =>
    joinWords(ids.map(({ id, label }) => `${label} ${counts.get(id)?.length ?? 0}`));
  const [stated, silent] = [
    series.filter(({ id }) => !SILENT.includes(id)),
    series.filter(({ id }) => SILENT.includes(id)),
  ];
  const heard = states.filter((state) => !SILENT.includes(state.series)).length;
  const nothing = silent.length === 0 ? "" : ` Nothing shown: ${tell(silent)}.`;
  if (heard === 0) return `No state has anything on record on it in this view.${nothing}`;
  return `Of ${countOf(states.length, "state", "states")}, ${heard} ${heard === 1 ? "has" : "have"} something on record: ${tell(stated)}.${nothing}`;
}
