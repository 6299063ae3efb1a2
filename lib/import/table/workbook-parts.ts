import { IMPORT_LIMITS } from "@/lib/domain/imports";
import { formatNumber } from "@/lib/format/counts";
import { type CellFault, FORMULA, refuseFile } from "./table";

// The last row that a spreadsheet can have.
const LAST_ROW = 1_048_576;

interface FirstSheet {
  name: string;
  path: string;
  /** How many sheets there are besides. */
  others: number;
}

/** Where the first sheet of a workbook lies: sheets may be in another order than their parts are named. */
export function findFirstSheet(parts: ReadonlyMap<string, Uint8Array>): FirstSheet {
  const textOf = (name: string) => new TextDecoder().decode(parts.get(name) ?? new Uint8Array());
  const sheets = attributesOf(textOf("xl/workbook.xml"), /<(?:\w+:)?sheet\s([^>]*)>/g);
  const [first] = sheets;
  const relations = attributesOf(textOf("xl/_rels/workbook.xml.rels"), /<(?:\w+:)?Relationship\s([^>]*)>/g);
  const target = relations.find(({ Id }) => Id !== undefined && Id === first?.id)?.Target;
  const path = target?.startsWith("/") ? target.slice(1) : `xl/${target}`;
  if (!first || target === undefined || !parts.has(path)) return refuseFile("The workbook has no sheet.");
  return { name: plainText(first.name ?? ""), path, others: sheets.length - 1 };
}

function plainText(xml: string): string {
  const marks: Record<string, string> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };
  return xml
    .replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => marks[name] ?? "")
    .replace(/\p{Cc}/gu, " ");
}

/** The attributes of each tag that a pattern finds, without their prefixes. */
function attributesOf(xml: string, tag: RegExp): Record<string, string>[] {
  return [...xml.matchAll(tag)].map(([, attributes = ""]) =>
    Object.fromEntries(
      [...attributes.matchAll(/(?:\w+:)?(\w+)=["']([^"']*)["']/g)].map(([, name = "", value = ""]) => [
        name,
        value,
      ]),
    ),
  );
}

/**
 * The cells of a sheet, by row, whose values are not to be trusted: formulas and errors. Refuses a sheet whose cells
 * lie so far out that a table with all the cells between would fill the memory.
 */
export function scanSheet(xml: string): Map<number, CellFault[]> {
  const faults = new Map<number, CellFault[]>();
  const CELL = /<(?:\w+:)?c\s[^>]*?\br=["']([A-Za-z]+)(\d+)["'][^>]*>(?:\s*<(?:\w+:)?(f)[\s/>])?/g;
  for (const [tag, letters = "", digits = "", formula] of xml.matchAll(CELL)) {
    if (tag.endsWith("/>") && formula === undefined) continue;
    const [row, column] = [Number(digits), columnIndex(letters)];
    if (column >= IMPORT_LIMITS.columns)
      refuseFile(
        `The sheet has a cell in column ${letters.slice(0, 9)}; the most is ${IMPORT_LIMITS.columns} columns.`,
      );
    if (row > IMPORT_LIMITS.rows + 100)
      refuseFile(
        `The sheet has a cell in row ${digits.slice(0, 9)}; the most is ${formatNumber(IMPORT_LIMITS.rows)} rows.`,
      );
    const isError = /\st=["']e["']/.test(tag);
    if (formula === undefined && !isError) continue;
    const message = isError ? "holds an error, such as #N/A" : FORMULA;
    faults.set(row, [...(faults.get(row) ?? []), { column, message }]);
  }
  for (const [, digits] of xml.matchAll(/<(?:\w+:)?row\s[^>]*?\br=["'](\d+)["']/g))
    if (Number(digits) > LAST_ROW) refuseFile("The sheet has a row that no spreadsheet can have.");
  return faults;
}

/** A is 0, Z is 25, AA is 26. */
function columnIndex(letters: string): number {
  if (letters.length > 3) return Number.POSITIVE_INFINITY;
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

export function columnName(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnName(rest - 1) : "") + String.fromCharCode(65 + (index % 26));
}
