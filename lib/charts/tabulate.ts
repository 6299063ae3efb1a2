import { groupBy } from "@/lib/domain/group-by";
import type {
  BarChartModel,
  ChartModel,
  ChartRow,
  GridModel,
  ListModel,
  OutlinesModel,
  TilesModel,
  TimelineModel,
} from "./chart-model";
import { formatNumber } from "./languages";
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
  if (model.form === "bars") return tabulateBars(model);
  if (model.form === "timeline") return tabulateTimeline(model);
  if (model.form === "tiles" || model.form === "map") return tabulateStates(model);
  return model.form === "grid" ? tabulateGrid(model) : tabulateList(model);
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
  return { text: formatNumber(mark.value, model.lang), detail, href: mark.href };
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
          ...plain(formatSpan(mark.first, mark.last, model.lang)),
          detail: mark.dated === "by-source" ? "date of the source" : null,
        },
        plain(labels.get(mark.series) ?? mark.series),
        { ...plain(formatNumber(mark.value, model.lang)), href: mark.href },
      ],
    })),
  };
}

/** Every cell in words, silences included: an empty cell would not say why it is empty. */
function tabulateGrid(model: GridModel): ChartTable {
  const marks = groupBy(model.marks, ({ row, column }) => `${row} ${column}`);
  const silences = new Map(model.silences.map((one) => [`${one.row} ${one.column}`, one.words]));
  return {
    columns: [model.rowHeading, ...model.columns.map(({ label }) => label)],
    rows: model.rows.map(({ code, label, href }) => ({
      heading: label,
      href,
      cells: model.columns.map((column) => {
        const key = `${code} ${column.code}`;
        const here = marks.get(key) ?? [];
        const words = here.map((mark) => mark.words).join("; ");
        return { ...plain(words === "" ? (silences.get(key) ?? "") : words), href: here[0]?.href ?? null };
      }),
    })),
  };
}

/** Every state, the silent ones with the kind of their silence. */
function tabulateStates(model: TilesModel | OutlinesModel): ChartTable {
  const marks = new Map(model.marks.map((mark) => [mark.row, mark]));
  const silences = new Map(model.silences.map(({ row, words }) => [row, words]));
  return {
    columns: [model.rowHeading, "on record"],
    rows: model.rows.map(({ code, label, href }) => {
      const mark = marks.get(code);
      const text = mark?.words ?? silences.get(code) ?? "";
      return { heading: label, href, cells: [{ ...plain(text), href: mark?.href ?? null }] };
    }),
  };
}

function tabulateList(model: ListModel): ChartTable {
  const rows = new Map(model.rows.map((row) => [row.code, row]));
  return {
    columns: [model.rowHeading, model.heads.words, model.heads.when],
    rows: model.marks.map((mark) => {
      const row = rows.get(mark.row);
      const heading = row?.group ? `${row.group}: ${row.label}` : (row?.label ?? mark.row);
      return {
        heading,
        href: row?.href ?? null,
        cells: [{ text: mark.words, detail: mark.detail, href: mark.href }, plain(mark.when)],
      };
    }),
  };
}

function plain(text: string): TableCell {
  return { text, detail: null, href: null };
}
