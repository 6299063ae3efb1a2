import type { ImportState, RowProblem, Verdict } from "@/lib/domain/imports";

export const VERDICT_WORDS: Record<Verdict, { one: string; meaning: string }> = {
  error: { one: "error", meaning: "cannot be imported as it stands" },
  conflict: { one: "conflict", meaning: "meets a change that somebody else made" },
  create: { one: "create", meaning: "adds a record" },
  update: { one: "update", meaning: "changes a record" },
  unchanged: { one: "unchanged", meaning: "says what is on record already" },
  "left-out": { one: "left out", meaning: "holds nothing that would be imported" },
};

export const IMPORT_STATE_WORDS: Record<ImportState, string> = {
  staged: "its columns are to be confirmed",
  checking: "being checked",
  checked: "checked",
  taken: "made into a changeset",
  cancelled: "given up",
};

/** “value: must be filled in”, or the sentence alone where the whole row is wrong. */
export function describeProblem({ column, message }: RowProblem): string {
  return column === null ? message : `${column}: ${message}`;
}
