import type { JudgedRow } from "@/lib/domain/imports";
import { describeProblem } from "@/lib/format/import-words";
import { writeCsv } from "./csv";

export interface FaultyRow extends JudgedRow {
  cells: readonly string[];
}

/** The rows that keep a file from being imported: which, what is wrong, then the row as it was in the file. */
export function writeFaultyRows(columns: readonly string[], rows: readonly FaultyRow[]): string {
  return writeCsv(
    ["row", "verdict", "problem_column", "problem", ...columns],
    rows.map(({ number, verdict, problems, cells }) => [
      number,
      verdict,
      [...new Set(problems.flatMap(({ column }) => column ?? []))].join("; "),
      problems.map(describeProblem).join("; "),
      ...columns.map((_, place) => cells[place] ?? ""),
    ]),
  );
}
