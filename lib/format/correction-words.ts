import type { CorrectionKind, CorrectionState } from "@/lib/domain/correction";

export const CORRECTION_KIND_WORDS: Record<CorrectionKind, string> = {
  value: "the stance or the weight given",
  basis: "whose word it is: its own, a deed, or what others say",
  words: "our words for it, or the phrase quoted",
  date: "a date, a name or an office",
  source: "the source: what it is, when or where",
  missing: "something is missing",
  other: "something else",
};

/** How far a correction has come, for those who work on it. */
export const CORRECTION_STATE_WORDS: Record<CorrectionState, string> = {
  received: "waiting",
  "taken-up": "taken up",
  declined: "declined",
  settled: "settled",
};

/** What was done, as the history of a correction words it. */
const STEP_WORDS: Record<string, string> = {
  "receive-correction": "received",
  "decline-correction": "declined",
  "take-up-correction": "taken up in a changeset",
  "settle-correction": "settled with its changeset; the way to reach its sender was erased",
};

export function describeStep(action: string): string {
  return STEP_WORDS[action] ?? action;
}
