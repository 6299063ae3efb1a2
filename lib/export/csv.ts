import { stringify } from "csv-stringify/sync";

export type CsvRow = readonly (string | number)[];

const BYTE_ORDER_MARK = "\uFEFF";

/**
 * A CSV file that spreadsheets open right: byte order mark, CRLF, RFC 4180 quoting, and text that a
 * spreadsheet would take for a formula disarmed with an apostrophe (OWASP, CSV injection). Numbers stay numbers.
 */
export function writeCsv(
  header: readonly string[],
  rows: readonly CsvRow[],
  options: { isRaw?: boolean } = {},
): string {
  return beginCsv(header, options) + writeCsvRows(rows, options);
}

/** The mark and the first line of a file that is written piece by piece; raw is for programs: no mark, no guards. */
export function beginCsv(header: readonly string[], { isRaw = false } = {}): string {
  return (isRaw ? "" : BYTE_ORDER_MARK) + writeCsvRows([header], { isRaw });
}

export function writeCsvRows(rows: readonly CsvRow[], { isRaw = false } = {}): string {
  const guarded = isRaw
    ? [...rows]
    : rows.map((row) => row.map((value) => (typeof value === "number" ? value : disarm(value))));
  // By itself the writer quotes only CRLF, and a lone line feed would break the row in two.
  return stringify(guarded, { record_delimiter: "windows", quoted_match: /[\r\n]/ });
}

function disarm(text: string): string {
  return /^[\s"']*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
