/** Words of an import: a file on its way to a changeset. */
export const IMPORT_STATES = ["staged", "checking", "checked", "taken", "cancelled"] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** What a row would do to the record; a row is left out where somebody said that its word stands for nothing. */
export const VERDICTS = ["error", "conflict", "create", "update", "unchanged", "left-out"] as const;
export type Verdict = (typeof VERDICTS)[number];

export type VerdictCounts = Readonly<Record<Verdict, number>>;

/** What a file may hold. Sizes in bytes, a cell in characters. */
export const IMPORT_LIMITS = {
  bytes: 10 * 1024 * 1024,
  rows: 100_000,
  columns: 200,
  cell: 20_000,
  /** All parts of a workbook together, unpacked. */
  unpacked: 64 * 1024 * 1024,
  /** Parts of a workbook. */
  parts: 1000,
} as const;

/** What is wrong with a row, and in which of its columns; null where it is the row as a whole. */
export interface RowProblem {
  column: string | null;
  message: string;
}

/** One field that a row would change. */
export interface RowDifference {
  field: string;
  was: string;
  is: string;
}

export interface JudgedRow {
  /** As a spreadsheet counts, the header being row 1. */
  number: number;
  verdict: Verdict;
  /** What the record is called that the row speaks of. */
  title: string;
  problems: readonly RowProblem[];
  differences: readonly RowDifference[];
}

/** A word of the file that is none of the record's, with what somebody may have meant by it. */
export interface UnknownWord {
  field: string;
  word: string;
  rows: number;
  /** Our words that are near, the nearest first. */
  near: readonly string[];
}

/** A source that is not recorded as searched for stakeholders whose positions the file takes from it. */
export interface UncodedSource {
  source: string;
  stakeholders: readonly string[];
}

export interface ImportSummary {
  counts: VerdictCounts;
  unknown: readonly UnknownWord[];
  uncoded: readonly UncodedSource[];
  /** What the import would make wrong in records that it does not touch. */
  elsewhere: readonly string[];
  /** Records it would create and amend, proposed ones and widened sources among them. */
  records: { created: number; amended: number };
}

export function noVerdicts(): Record<Verdict, number> {
  return { error: 0, conflict: 0, create: 0, update: 0, unchanged: 0, "left-out": 0 };
}
