import { zipSync } from "fflate";
import { type CellValue, readSheet, type SheetData } from "read-excel-file/universal";
import { findHeader, makeTable, type RawRow, refuseFile, type Table } from "./table";
import { unpackWorkbook } from "./unpack-workbook";
import { columnName, findFirstSheet, scanSheet } from "./workbook-parts";

/** Reads the first sheet of an Excel workbook. Formulas are named as faults: their values may be anybody's. */
export async function readWorkbook(bytes: Uint8Array): Promise<Table> {
  const parts = await unpackWorkbook(bytes);
  const { name, path, others } = findFirstSheet(parts);
  const faults = scanSheet(new TextDecoder().decode(parts.get(path)));
  const rows = (await readRows(parts, path)).map((cells) => cells.map(toText));
  const start = findHeader(rows);
  const [header = [], ...rest] = rows.slice(start);
  const inHeader = faults.get(start + 1)?.[0];
  if (inHeader) refuseFile(`The name of column ${columnName(inHeader.column ?? 0)} ${inHeader.message}.`);
  const notes = others > 0 ? [`The workbook has ${others + 1} sheets; the first, “${name}”, was read.`] : [];
  return makeTable(
    header,
    rest.map(
      (cells, index): RawRow => ({
        number: start + index + 2,
        cells,
        faults: faults.get(start + index + 2),
      }),
    ),
    notes,
  );
}

// The parts that were measured are packed anew: what the archive may hide besides them is never seen again.
async function readRows(parts: ReadonlyMap<string, Uint8Array>, path: string): Promise<SheetData<string>> {
  const kept = [...parts].filter(
    ([name]) => !name.startsWith("xl/worksheets/") || name === path || name.endsWith(".rels"),
  );
  const archive = zipSync(Object.fromEntries(kept), { level: 0 });
  try {
    return await readSheet<string>(archive.buffer, 1, { parseNumber: (text) => text });
  } catch (error) {
    const [, row, column] = /row (\d+),? col (\d+)/.exec(error instanceof Error ? error.message : "") ?? [];
    const place = row
      ? `Row ${row}, column ${columnName(Number(column) - 1)} of the workbook`
      : "The workbook";
    return refuseFile(`${place} is damaged or written in a way that cannot be read: save it anew as .xlsx.`);
  }
}

function toText(value: CellValue<string> | null): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? "not a date" : value.toISOString().slice(0, 10);
  return String(value);
}
