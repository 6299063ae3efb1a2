import type { Cell } from "@/lib/domain/cell";
import { groupBy } from "@/lib/domain/group-by";
import { isUnread, type Matrix, type MatrixRow } from "@/lib/domain/matrix";
import type { Item, Position } from "@/lib/domain/position";
import { isCollective } from "@/lib/domain/vocabulary";
import { CELL_SERIES, describeSilence, leadingMarksOf } from "./cell-marks";
import { type ChartContext, layerNote, namesOf, positionsInLens, provenanceOf } from "./chart-context";
import type { ChartRow, GridMark, GridModel } from "./chart-model";
import { KIND_NAMES } from "./kind-names";
import { hasEnded } from "./tally-states";
import { countOf } from "./words";

/** More columns than this cannot be told apart on a phone. */
const MOST_COLUMNS = 16;
const MOST_ROWS = 40;

/** Stakeholders by items: in each cell what leads it, own words and deeds side by side, silences told apart. */
export function buildMatrixChart(matrix: Matrix, context: ChartContext): GridModel {
  const read = matrix.rows.filter(
    ({ cells, stakeholder }) => !isUnread(cells) && !hasEnded(stakeholder, matrix.asOf),
  );
  const rows = [...read].sort(byMostOnRecord).slice(0, MOST_ROWS);
  const items = matrix.items.slice(0, MOST_COLUMNS);
  const { one, many } = KIND_NAMES[matrix.kind];
  const cells = rows.flatMap((row) => items.map((item, column) => ({ row, item, cell: row.cells[column] })));
  const positions = groupBy(positionsInLens(context), (one) => `${one.stakeholder} ${one.item}`);
  const marks = cells.flatMap((place) => marksOf(place, positions, context));
  const used = new Set(marks.map(({ series }) => series));
  return {
    type: "matrix",
    form: "grid",
    title: `${many} by stakeholder`,
    takeaway: takeawayOf(cells),
    alt: `${altOf(cells, rows.length, items.length, many.toLowerCase())}`,
    note: noteOf({
      rows: read.length,
      shown: rows.length,
      columns: matrix.items.length,
      many: many.toLowerCase(),
      context,
    }),
    rowHeading: "Stakeholder",
    rows: rows.map((row) => rowOf(row, context)),
    series: CELL_SERIES.filter(({ id }) => used.has(id)),
    names: namesOf(marks, context),
    columns: items.map(({ code, shortTitle }) => ({
      code,
      label: shortTitle,
      href: context.links?.item?.(code) ?? null,
    })),
    marks,
    silences: cells.flatMap(silenceOf),
    ...provenanceOf(context),
    ...(items.length === 0 ? { takeaway: `No ${one.toLowerCase()} is chosen.` } : {}),
  };
}

function rowOf({ stakeholder }: MatrixRow, { links }: ChartContext): ChartRow {
  return {
    code: stakeholder.code,
    label: stakeholder.shortName,
    href: links?.stakeholder?.(stakeholder.code) ?? null,
    group: isCollective(stakeholder.kind) ? "Groups and organisations" : null,
    remark: null,
    silent: null,
  };
}

interface Place {
  row: MatrixRow;
  item: Item;
  cell: Cell | undefined;
}

/** States before groups; the fullest first; the same order for the same holdings. */
function byMostOnRecord(a: MatrixRow, b: MatrixRow): number {
  const filled = ({ cells }: MatrixRow) => cells.filter(({ status }) => status === "stated").length;
  return (
    Number(isCollective(a.stakeholder.kind)) - Number(isCollective(b.stakeholder.kind)) ||
    filled(b) - filled(a) ||
    (a.stakeholder.code < b.stakeholder.code ? -1 : 1)
  );
}

function marksOf(
  { row, item, cell }: Place,
  positions: ReadonlyMap<string, Position[]>,
  context: ChartContext,
): GridMark[] {
  if (cell?.status !== "stated") return [];
  const { code } = row.stakeholder;
  const here = positions.get(`${code} ${item.code}`) ?? [];
  return leadingMarksOf(cell).map(({ series, basis, value }) => {
    const own = here.filter(
      (one) => one.basis === basis && (one.value === "called-on") === (value === "called-on"),
    );
    return {
      row: code,
      column: item.code,
      series: series.id,
      value: own.length,
      stakeholders: [code],
      positions: own.map(({ key }) => key),
      words: series.label,
      href: context.links?.cell?.(code, item) ?? null,
    };
  });
}

function silenceOf({ row, item, cell }: Place): GridModel["silences"] {
  if (!cell || cell.status === "stated") return [];
  const kind = cell.status === "not-applicable" ? "notApplicable" : cell.status;
  return [{ row: row.stakeholder.code, column: item.code, kind, words: describeSilence(cell) }];
}

function takeawayOf(cells: readonly Place[]): string {
  const stated = cells.flatMap(({ cell }) => (cell?.status === "stated" ? [cell] : []));
  const said = stated.filter(({ says }) => says).length;
  const done = stated.filter(({ says, does }) => !says && does).length;
  return `${stated.length} of ${countOf(cells.length, "cell has", "cells have")} something on record: ${said} in own words, ${done} in deeds alone, ${stated.length - said - done} only by others.`;
}

function altOf(cells: readonly Place[], rows: number, columns: number, many: string): string {
  const gaps = cells.filter(({ cell }) => cell?.status === "stated" && cell.saidDoneGap).length;
  const silent = cells.filter(({ cell }) => cell?.status !== "stated").length;
  return `Matrix: ${countOf(rows, "stakeholder", "stakeholders")} by ${columns} ${many}. ${takeawayOf(cells)} In ${countOf(gaps, "cell", "cells")} words and deeds part. ${countOf(silent, "cell is", "cells are")} silent, which is neither neutral nor against.`;
}

interface NoteInput {
  rows: number;
  shown: number;
  columns: number;
  many: string;
  context: ChartContext;
}

function noteOf({ rows, shown, columns, many, context }: NoteInput): string {
  return [
    "A cell shows own words and deeds side by side; only where there are none, what others say of the stakeholder, and last that it is called on. ",
    "A dot is a silence that was searched for, a question mark a cell not read yet, a dash what does not apply.",
    rows > shown ? ` The ${shown} fullest of ${rows} stakeholders are drawn.` : "",
    columns > MOST_COLUMNS ? ` The first ${MOST_COLUMNS} of ${columns} ${many} are drawn.` : "",
    layerNote(context),
  ].join("");
}
