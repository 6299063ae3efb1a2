import type { Cell } from "@/lib/domain/cell";
import type { GridHead, GridRow } from "@/lib/domain/grid";
import { summariseCell } from "@/lib/format/cells";
import { writeCsv } from "./csv";

export interface ComparisonCsvInput {
  columns: readonly (GridHead & { index: number })[];
  rows: readonly GridRow[];
  release: number;
  asOf: string;
}

/** The table as shown, a line per row, every line naming its release and as-of date. */
export function writeComparisonCsv({ columns, rows, release, asOf }: ComparisonCsvInput): string {
  const header = [
    "code",
    "name",
    "positions",
    "own_words",
    ...columns.map(({ title }) => title),
    "release",
    "as_of",
  ];
  const lines = rows.map((row) => [
    row.id,
    row.label,
    row.positions,
    row.official,
    ...columns.map(({ index }) => describeCell(row.cells[index])),
    release,
    asOf,
  ]);
  return writeCsv(header, lines);
}

function describeCell(cell: Cell | undefined): string {
  if (!cell) return "";
  if (cell.status === "not-applicable") return "(does not apply)";
  if (cell.status === "unread") return "(not read yet)";
  if (cell.status === "searched") return "(searched, silent)";
  const flags = [cell.contested && "contested", cell.saidDoneGap && "words against deeds"]
    .filter(Boolean)
    .join(", ");
  const isMore = cell.says ?? cell.does ?? cell.saidOf;
  const called = cell.calledOn ? `${isMore ? "; called on" : ""} by ${cell.calledOn.callers}` : "";
  return `${summariseCell(cell)}${called}${flags ? ` [${flags}]` : ""} (newest ${cell.newest}, ${cell.statements} pc.)`;
}
