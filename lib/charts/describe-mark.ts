import type { BarChartModel, BarMark } from "./chart-model";
import { countOf, joinWords } from "./words";

export interface MarkWords {
  row: string;
  series: string;
  count: string;
  meaning: string;
  who: string;
  /** All of it in one sentence, for the mark's name. */
  spoken: string;
}

/** A mark in words: for its tooltip and for a screen reader. */
export function describeMark(model: BarChartModel, mark: BarMark): MarkWords {
  const series = model.series.find(({ id }) => id === mark.series);
  const row = model.rows.find(({ code }) => code === mark.row)?.label ?? mark.row;
  const { one, many } = model.axis.unit;
  const count = countOf(mark.value, one, many);
  const others = mark.stakeholders.filter((code) => code !== mark.row);
  const who = joinWords(others.map((code) => model.names[code] ?? code));
  const label = series?.label ?? mark.series;
  return {
    row,
    series: label,
    count,
    meaning: series?.meaning ?? "",
    who,
    spoken: `${row}, ${label}: ${count}${who === "" ? "" : ` (${who})`}`,
  };
}
