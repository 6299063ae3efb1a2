import type { Exhibit } from "@/lib/domain/cell-detail";
import type { Holdings } from "@/lib/domain/holdings";
import type { ChartModel } from "./chart-model";
import { evidenceBehind } from "./evidence-behind";

/** One line of a chart's file: a piece of evidence under a mark, or a silence; text or number, never both. */
export type FileCell = string | number;

export const FILE_COLUMNS = [
  ...[
    "row",
    "column",
    "series",
    "mark_value",
    "status",
    "stakeholder",
    "stakeholder_name",
    "item",
    "item_title",
  ],
  ...["value", "basis", "condition", "speaker", "said_on", "source", "source_title", "paragraph", "phrase"],
  ...["evidence_id", "evidence_link", "release", "as_of"],
] as const;

type FileRow = Partial<Record<(typeof FILE_COLUMNS)[number], FileCell>>;

/** A chart's data down to the evidence: every row with its release, its basis, its evidence and a link to it. */
export function buildEvidenceRows(
  model: ChartModel,
  holdings: Holdings,
  linkOf: (evidence: string) => string,
): FileCell[][] {
  const labels = new Map(
    model.rows.map(({ code, label, group }) => [
      code,
      model.form === "list" && group ? `${group}: ${label}` : label,
    ]),
  );
  const series = new Map(model.series.map(({ id, label }) => [id, label]));
  const columns = new Map(model.form === "grid" ? model.columns.map(({ code, label }) => [code, label]) : []);
  const names = new Map(holdings.stakeholders.map(({ code, name }) => [code, name]));
  const titles = new Map(holdings.items.map(({ code, title }) => [code, title]));
  const evidence = evidenceBehind(model, holdings);
  const stated = model.marks.flatMap((mark, index) => {
    const place: FileRow = {
      row: labels.get(mark.row) ?? mark.row,
      column: "column" in mark ? (columns.get(mark.column) ?? mark.column) : "",
      series: series.get(mark.series) ?? mark.series,
      mark_value: mark.value,
      status: "on record",
    };
    return (evidence[index] ?? []).map((piece) => ({
      ...place,
      ...pieceOf(piece),
      stakeholder_name: names.get(piece.stakeholder) ?? "",
      item_title: titles.get(piece.item) ?? "",
      evidence_link: linkOf(piece.id),
    }));
  });
  const own = { release: model.release.n, as_of: model.asOf };
  return [...stated, ...silentRows(model, columns)].map((row) =>
    FILE_COLUMNS.map((name) => ({ ...row, ...own })[name] ?? ""),
  );
}

function pieceOf(piece: Exhibit): FileRow {
  const { stakeholder, item, value, basis, source, phrase, id } = piece;
  return {
    ...{ stakeholder, item, value, basis, phrase },
    condition: piece.condition ?? "",
    speaker: piece.speaker ?? "",
    said_on: piece.saidOn ?? "",
    source: source.id,
    source_title: source.title,
    paragraph: piece.paragraph ?? "",
    evidence_id: id,
  };
}

/** Silences keep their kind and have no value: an empty cell is not a zero. */
function silentRows(model: ChartModel, columns: ReadonlyMap<string, string>): FileRow[] {
  if (model.form === "grid") {
    const labels = new Map(model.rows.map(({ code, label }) => [code, label]));
    return model.silences.map(({ row, column, words }) => ({
      row: labels.get(row) ?? row,
      column: columns.get(column) ?? column,
      status: words,
      stakeholder: row,
      item: column,
    }));
  }
  if (model.form === "tiles" || model.form === "map") {
    const labels = new Map(model.rows.map(({ code, label }) => [code, label]));
    return model.silences.map(({ row, words }) => ({
      row: labels.get(row) ?? row,
      status: words,
      stakeholder: row,
    }));
  }
  return model.rows.flatMap(({ label, silent }) =>
    silent
      ? SILENCES.flatMap(({ kind, words }) =>
          silent[kind] > 0
            ? [{ row: label, status: `${words}: ${silent[kind]} of ${silent.of} states` }]
            : [],
        )
      : [],
  );
}

const SILENCES = [
  { kind: "searched", words: "silent, searched" },
  { kind: "unread", words: "silent, no source read by then" },
  { kind: "notApplicable", words: "does not apply" },
] as const;
