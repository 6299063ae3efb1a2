import type { Cell, Mark, StatedCell } from "@/lib/domain/cell";
import type { Basis, PositionValue } from "@/lib/domain/vocabulary";
import type { ChartSeries } from "./chart-model";
import { LEVEL_SERIES, levelSeriesOf } from "./level-series";
import { STANCE_SERIES, stanceSeriesOf } from "./stance-series";
import type { Standing } from "./tally-states";

/** One thing a cell shows: whose word it is, which value, in which series. */
export interface CellMark {
  layer: Standing["layer"];
  value: PositionValue;
  basis: Basis;
  series: ChartSeries;
  /** The newest day behind it, and how many statements. */
  newest: string;
  statements: number;
}

/** The looks of everything a cell can show; a call may stand beside own words here, so it is not "only" a call. */
export const CELL_SERIES: readonly ChartSeries[] = [
  ...STANCE_SERIES.map((series) => (series.id === "called-on" ? { ...series, label: "called on" } : series)),
  ...LEVEL_SERIES,
];

/** All that a cell holds, own words first; each basis stays a mark of its own. */
export function allMarksOf(cell: Cell): CellMark[] {
  if (cell.status !== "stated") return [];
  const { says, does, saidOf, calledOn } = cell;
  return [
    ...markOf("says", "official", says),
    ...markOf("does", "conduct", does),
    ...markOf("said", "analyst", saidOf),
    ...markOf(
      "called",
      "analyst",
      calledOn && { value: "called-on", newest: calledOn.newest, statements: calledOn.callers },
    ),
  ];
}

/** What leads a cell: own words and deeds, else what others say of it, else that it is called on. */
export function leadingMarksOf(cell: StatedCell): CellMark[] {
  const all = allMarksOf(cell);
  const own = all.filter(({ layer }) => layer === "says" || layer === "does");
  return own.length > 0 ? own : all.slice(0, 1);
}

function markOf(layer: Standing["layer"], basis: Basis, mark: Mark | null): CellMark[] {
  if (!mark) return [];
  const standing = { layer, value: mark.value };
  const id = isLevel(mark.value) ? levelSeriesOf(standing) : stanceSeriesOf(standing);
  const series = CELL_SERIES.find((one) => one.id === id);
  return series ? [{ ...standing, basis, series, newest: mark.newest, statements: mark.statements }] : [];
}

function isLevel(value: PositionValue): boolean {
  return value === "primary" || value === "significant" || value === "mentioned";
}

const SILENCES = {
  searched: "silent: searched, nothing found",
  unread: "not read yet",
  "not-applicable": "does not apply",
} as const;

/** Why a cell holds nothing, in words. */
export function describeSilence(cell: Exclude<Cell, StatedCell>): string {
  if (cell.status !== "not-applicable" && cell.hidden > 0) return "nothing on the chosen layers";
  return SILENCES[cell.status];
}
