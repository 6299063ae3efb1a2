import type { ChartMark, ChartModel } from "./chart-model";
import { describeMark } from "./describe-mark";
import { formatSpan } from "./words";

/** A mark of any chart in one sentence: for its name, its evidence and a screen reader. */
export function describeAnyMark(model: ChartModel, mark: ChartMark): string {
  const row = model.rows.find(({ code }) => code === mark.row);
  const label = row?.label ?? mark.row;
  const series = model.series.find(({ id }) => id === mark.series)?.label ?? mark.series;
  if (model.form === "bars") return describeMark(model, mark).spoken;
  if ("first" in mark) return `${label}, ${series}: ${formatSpan(mark.first, mark.last, model.lang)}`;
  if ("column" in mark && model.form === "grid") {
    const column = model.columns.find(({ code }) => code === mark.column)?.label ?? mark.column;
    return `${label} on ${column}: ${mark.words}`;
  }
  const words = "words" in mark ? mark.words : series;
  return `${row?.group ? `${row.group} on ${label}` : label}: ${words}`;
}
