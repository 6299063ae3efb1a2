import { AppError } from "@/lib/domain/app-error";
import { IMPORT_LIMITS } from "@/lib/domain/imports";
import { formatNumber } from "@/lib/format/counts";
import { cleanCell } from "./clean-cell";

/** A file as rows of text, before anybody has said what its columns mean. */
export interface Table {
  columns: string[];
  rows: TableRow[];
  /** What its reader should know, as sentences. */
  notes: string[];
}

export interface TableRow {
  /** As a spreadsheet counts, the header being row 1. */
  number: number;
  cells: string[];
  faults: CellFault[];
}

export interface CellFault {
  /** The place of the column, from 0; null for the row as a whole. */
  column: number | null;
  message: string;
}

/** A row as it was read: null is a line that held nothing. */
export interface RawRow {
  number: number;
  cells: readonly string[];
  faults?: readonly CellFault[];
}

export const FORMULA = "holds a formula: put its value there";

/** Refuses a whole file, with one sentence. */
export function refuseFile(sentence: string): never {
  throw new AppError("invalid", sentence);
}

/** The table of a header and the rows under it; rows that hold nothing are passed over. */
export function makeTable(header: readonly string[], rows: Iterable<RawRow>, notes: string[] = []): Table {
  const columns = nameColumns(header);
  if (columns.length === 0) refuseFile("The file is empty: its first row must name the columns.");
  if (columns.length > IMPORT_LIMITS.columns)
    refuseFile(`The file has ${formatNumber(columns.length)} columns; the most is ${IMPORT_LIMITS.columns}.`);
  const cleaned: TableRow[] = [];
  for (const row of rows) {
    if (row.cells.every((cell) => cell.trim() === "") && !row.faults?.length) continue;
    if (cleaned.length === IMPORT_LIMITS.rows)
      refuseFile(
        `The file has more than ${formatNumber(IMPORT_LIMITS.rows)} rows: divide it into several files.`,
      );
    cleaned.push(cleanRow(row));
  }
  if (cleaned.length === 0) refuseFile("The file names its columns but holds no row.");
  return { columns, rows: cleaned, notes };
}

function cleanRow({ number, cells, faults = [] }: RawRow): TableRow {
  const found: CellFault[] = [...faults];
  const cleaned = cells.map((cell, column) => {
    const { text, fault } = cleanCell(cell);
    if (fault !== null) found.push({ column, message: fault });
    return text;
  });
  return { number, cells: cleaned, faults: found };
}

/** Every column has a name of its own, so that a fault can name it. */
function nameColumns(header: readonly string[]): string[] {
  const taken = new Set<string>();
  const last = header.findLastIndex((name) => name.trim() !== "");
  return header.slice(0, last + 1).map((raw, index) => {
    const name = cleanCell(raw).text.replace(/\s+/g, " ").slice(0, 80) || `column ${index + 1}`;
    let own = name;
    for (let times = 2; taken.has(own); times++) own = `${name} (${times})`;
    taken.add(own);
    return own;
  });
}

/** Where the header is: the first row, from 0, that holds anything. */
export function findHeader(rows: readonly (readonly string[])[]): number {
  return Math.max(
    0,
    rows.findIndex((cells) => cells.some((cell) => cell.trim() !== "")),
  );
}
