import { CsvError, parse } from "csv-parse/sync";
import { IMPORT_LIMITS } from "@/lib/domain/imports";
import { type CellFault, FORMULA, findHeader, makeTable, type RawRow, refuseFile, type Table } from "./table";

// The mark that our own files put before what a spreadsheet would take for a formula (lib/export/csv.ts).
const DISARMED = /^'[\s"']*[=+\-@\t\r]/;
const DELIMITERS = [",", ";", "\t"] as const;

/** Reads text with a header row and a delimiter: the one asked for, or the one its header shows. */
export function readDelimited(whole: string, asked: "\t" | null): Table {
  const text = whole.replace(/\r\n?/g, "\n");
  // Excel's own way to name the delimiter.
  const named = /^sep=([,;\t])\n/.exec(text)?.[1];
  const skipped = named === undefined ? 0 : 1;
  const body = skipped === 0 ? text : text.slice(6);
  const records = parseRecords(body, named ?? asked ?? guessDelimiter(body), skipped);
  const start = findHeader(records);
  const [header = [], ...rest] = records.slice(start);
  const width = header.findLastIndex((name) => name.trim() !== "") + 1;
  return makeTable(
    header,
    rest.map(
      (cells, index): RawRow => ({
        number: start + index + 2 + skipped,
        cells: cells.map((cell) => (DISARMED.test(cell) ? cell.slice(1) : cell)),
        faults: [...widthFaults(cells, width), ...formulaFaults(cells)],
      }),
    ),
  );
}

/** A row of another width has lost or gained a delimiter somewhere, so none of its cells can be trusted. */
function widthFaults(cells: readonly string[], width: number): CellFault[] {
  const isBlank = cells.every((cell) => cell.trim() === "");
  const isLonger = cells.slice(width).some((cell) => cell.trim() !== "");
  if (isBlank || (cells.length >= width && !isLonger)) return [];
  return [{ column: null, message: `has ${cells.length} columns where the header has ${width}` }];
}

function formulaFaults(cells: readonly string[]): CellFault[] {
  return cells.flatMap((cell, column) => (cell.startsWith("=") ? [{ column, message: FORMULA }] : []));
}

function parseRecords(text: string, delimiter: string, skipped: number): string[][] {
  try {
    return parse(text, {
      delimiter,
      record_delimiter: "\n",
      relax_column_count: true,
      to: IMPORT_LIMITS.rows + 100,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return refuseFile(describe(error, skipped));
  }
}

function describe(error: CsvError, skipped: number): string {
  const line = Number(/line (\d+)/.exec(error.message)?.[1] ?? 0) + skipped;
  const place = line > 0 ? `Line ${line} of the file` : "The file";
  if (error.code === "CSV_QUOTE_NOT_CLOSED") return `${place} opens a quotation mark that is never closed.`;
  return `${place} has a quotation mark out of place: a cell with one is written in quotation marks, and the mark twice.`;
}

/** The delimiter that stands most often in the header, outside of quotation marks. */
function guessDelimiter(text: string): string {
  const counts = new Map<string, number>(DELIMITERS.map((one) => [one, 0]));
  let isQuoted = false;
  for (const character of text) {
    if (character === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (character === "\n") break;
    else if (counts.has(character)) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  const [best] = [...counts].sort(([, a], [, b]) => b - a);
  return best?.[0] ?? ",";
}
