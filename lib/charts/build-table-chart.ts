import { groupBy } from "@/lib/domain/group-by";
import type { Matrix, MatrixRow } from "@/lib/domain/matrix";
import type { Item, Position } from "@/lib/domain/position";
import { allMarksOf, CELL_SERIES } from "./cell-marks";
import { type ChartContext, layerNote, namesOf, positionsInLens, provenanceOf } from "./chart-context";
import type { ListMark, ListModel } from "./chart-model";
import { KIND_NAMES } from "./kind-names";
import { formatDay } from "./languages";
import { countOf } from "./words";

/** A list longer than this is no chart any more. */
const MOST_LINES = 40;

interface Entry {
  row: MatrixRow;
  item: Item;
  column: number;
}

/** What is on record of some stakeholders on some items, in words: one line for each basis, own words first. */
export function buildTableChart(matrix: Matrix, context: ChartContext): ListModel {
  const entries = matrix.rows.flatMap((row) =>
    matrix.items.flatMap((item, column) =>
      row.cells[column]?.status === "stated" ? [{ row, item, column }] : [],
    ),
  );
  const shown = entries.slice(0, MOST_LINES);
  const positions = groupBy(positionsInLens(context), cellKey);
  const marks = shown.flatMap((entry) => marksOf(entry, positions, context));
  const used = new Set(marks.map(({ series }) => series));
  const { many } = KIND_NAMES[matrix.kind];
  const silent = matrix.rows.length * matrix.items.length - entries.length;
  return {
    type: "table",
    form: "list",
    title: `${many} on record, in words`,
    takeaway: `${countOf(entries.length, "cell", "cells")} with something on record, ${silent} silent.`,
    alt: `Table in words: ${countOf(shown.length, "cell", "cells")} of ${countOf(new Set(shown.map(({ row }) => row)).size, "stakeholder", "stakeholders")}, with what each says, does, or is said to want. ${countOf(silent, "cell is", "cells are")} silent and not listed.`,
    note: noteOf(entries.length, shown.length, context),
    rowHeading: "Stakeholder and item",
    heads: { words: "on record", when: "newest" },
    rows: shown.map((entry) => rowOf(entry, context)),
    series: CELL_SERIES.filter(({ id }) => used.has(id)),
    names: namesOf(marks, context),
    marks,
    ...provenanceOf(context),
  };
}

function cellKey({ stakeholder, item }: Pick<Position, "stakeholder" | "item">): string {
  return `${stakeholder} ${item}`;
}

function keyOf({ row, item }: Entry): string {
  return cellKey({ stakeholder: row.stakeholder.code, item: item.code });
}

function rowOf(entry: Entry, { links }: ChartContext) {
  const { row, item } = entry;
  return {
    code: keyOf(entry),
    label: item.shortTitle,
    href: links?.cell?.(row.stakeholder.code, item) ?? null,
    group: row.stakeholder.shortName,
    remark: null,
    silent: null,
  };
}

function marksOf(
  entry: Entry,
  positions: ReadonlyMap<string, Position[]>,
  context: ChartContext,
): ListMark[] {
  const { row, item, column } = entry;
  const cell = row.cells[column];
  const own = positions.get(keyOf(entry)) ?? [];
  return (cell ? allMarksOf(cell) : []).map(({ series, basis, value, newest, statements }) => {
    const isCall = value === "called-on";
    const behind = own.filter((one) => one.basis === basis && (one.value === "called-on") === isCall);
    return {
      row: keyOf(entry),
      series: series.id,
      value: behind.length,
      stakeholders: [row.stakeholder.code],
      positions: behind.map(({ key }) => key),
      words: isCall ? `called on by ${statements}` : series.label,
      detail: null,
      when: formatDay(newest, context.language),
      href: context.links?.cell?.(row.stakeholder.code, item) ?? null,
    };
  });
}

function noteOf(entries: number, shown: number, context: ChartContext): string {
  return [
    "One line for each basis: own words, deeds, what others say, what others ask. The date is the newest behind the line, or the last day on which its source was written.",
    entries > shown ? ` The first ${shown} of ${entries} cells are listed.` : "",
    layerNote(context),
  ].join("");
}
