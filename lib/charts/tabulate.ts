import type { BarChartModel, ChartModel, ChartRow, TimelineModel } from "./chart-model";
import { formatSpan } from "./words";

/** A chart's numbers as a table: the same rows in the same order, for readers, copy and paste, and files. */
export interface ChartTable {
  columns: string[];
  rows: { heading: string; href: string | null; cells: TableCell[] }[];
}

export interface TableCell {
  text: string;
  /** Who is behind a count. */
  detail: string | null;
  href: string | null;
}

export function tabulate(model: ChartModel): ChartTable {
  return model.form === "bars" ? tabulateBars(model) : tabulateTimeline(model);
}

function tabulateBars(model: BarChartModel): ChartTable {
  const silences = SILENCES.filter(({ kind }) => model.rows.some(({ silent }) => silent && silent[kind] > 0));
  return {
    columns: [
      model.rowHeading,
      ...model.series.map(({ label }) => label),
      ...silences.map(({ label }) => label),
    ],
    rows: model.rows.map(({ code, label, href, silent }) => ({
      heading: label,
      href,
      cells: [
        ...model.series.map(({ id }) => countCell(model, code, id)),
        ...silences.map(({ kind }) => plain(String(silent?.[kind] ?? 0))),
      ],
    })),
  };
}

/** Each kind has its column where a row has it. */
const SILENCES = [
  { kind: "searched", label: "silent: searched, nothing found" },
  { kind: "unread", label: "silent: no source read by then" },
  { kind: "notApplicable", label: "silent: not applicable" },
] as const;

function countCell(model: BarChartModel, row: string, series: string): TableCell {
  const mark = model.marks.find((one) => one.row === row && one.series === series);
  if (!mark) return plain("0");
  // A row that is itself a stakeholder needs no list of who is behind its counts.
  const others = mark.stakeholders.filter((code) => code !== row);
  const detail = others.length === 0 ? null : others.map((code) => model.names[code] ?? code).join(", ");
  return { text: String(mark.value), detail, href: mark.href };
}

function tabulateTimeline(model: TimelineModel): ChartTable {
  const labels = new Map(model.series.map(({ id, label }) => [id, label]));
  const rows = new Map(model.rows.map((row) => [row.code, row]));
  // Where a label comes twice, as one stakeholder on two items, its group tells them apart.
  const isTwice = new Set(model.rows.map(({ label }) => label)).size < model.rows.length;
  const headingOf = ({ label, group }: Pick<ChartRow, "label" | "group">) =>
    isTwice ? `${label}, ${group}` : label;
  return {
    columns: [model.rowHeading, "date", "what", "pieces of evidence"],
    rows: model.marks.map((mark) => ({
      heading: headingOf(rows.get(mark.row) ?? { label: mark.row, group: null }),
      href: rows.get(mark.row)?.href ?? null,
      cells: [
        {
          ...plain(formatSpan(mark.first, mark.last)),
          detail: mark.dated === "by-source" ? "date of the source" : null,
        },
        plain(labels.get(mark.series) ?? mark.series),
        { ...plain(String(mark.value)), href: mark.href },
      ],
    })),
  };
}

function plain(text: string): TableCell {
  return { text, detail: null, href: null };
}
