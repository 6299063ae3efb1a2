import { stringify } from "csv-stringify/sync";

/**
 * A CSV file that spreadsheets open right: byte order mark, CRLF, RFC 4180 quoting, and text that a
 * spreadsheet would take for a formula disarmed with an apostrophe (OWASP, CSV injection). Numbers stay numbers.
 */
export function writeCsv(
  header: readonly string[],
  rows: readonly (readonly (string | number)[])[],
  { isRaw = false }: { isRaw?: boolean } = {},
): string {
  // For programs: no mark, no guard, every text as it is.
  if (isRaw) return stringify([header, ...rows], { record_delimiter: "windows", quoted_match: /[\r\n]/ });
  const guarded = [header, ...rows].map((row) =>
    row.map((value) => (typeof value === "number" ? value : disarm(value))),
  );
  // By itself the writer quotes only CRLF, and a lone line feed would break the row in two.
  return stringify(guarded, { bom: true, record_delimiter: "windows", quoted_match: /[\r\n]/ });
}

function disarm(text: string): string {
  return /^[\s"']*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
