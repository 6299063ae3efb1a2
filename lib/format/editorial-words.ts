import type { ChartShift } from "@/lib/charts/chart-shifts";
import type { FieldAgreement } from "@/lib/domain/coding-agreement";
import type { CodedField } from "@/lib/domain/coding-match";
import type { CodingChoice } from "@/lib/domain/coding-settlement";
import type { ChangesetState, CodingState, Colleague } from "@/lib/domain/editorial";
import { formatCount } from "./counts";

export const STATE_WORDS: Record<ChangesetState, string> = {
  draft: "draft",
  "in-review": "in review",
  "changes-requested": "sent back",
  published: "published",
  withdrawn: "given up",
};

/** What becomes of a live chart, as it follows its title. */
export const CHART_SHIFT_WORDS: Record<ChartShift, string> = {
  new: "is published under its own address",
  withdrawn: "is withdrawn: every page that shows it then says why",
  again: "stands again",
  redefined: "becomes another version",
  renumbered: "shows other numbers or marks",
  emptied: "has nothing left to show: what it is about leaves the record",
};

export const CODING_STATE_WORDS: Record<CodingState, string> = {
  open: "being coded",
  "handed-in": "handed in, to be settled",
  settled: "settled",
  "called-off": "called off",
};

export const BLIND_SENTENCE =
  "You are coding this source without sight of the first coding. It opens to you once you have handed yours in.";

/** A field of agreement, as a line of a table is headed. */
export const AGREEMENT_WORDS: Record<FieldAgreement["field"], string> = {
  found: "The same stakeholder and item",
  stance: "The same stance, of mechanisms",
  salience: "The same salience, of all others",
  basis: "The same basis",
  blocks: "The same mechanisms in whose way an obstacle stands",
  passage: "A passage in the same place",
};

export const CODED_FIELD_WORDS: Record<CodedField, string> = {
  value: "stance or salience",
  basis: "basis",
  blocks: "what it stands in the way of",
  passage: "the place in the text",
};

export const CHOICE_WORDS: Record<CodingChoice, string> = {
  first: "the first coding stands",
  second: "the second coding stands",
  both: "both stand",
  none: "neither stands",
  own: "otherwise than both",
};

/** “Ada is editing this, 2 minutes ago.”; nothing when nobody else is. */
export function describePresence(others: readonly Colleague[]): string {
  const [last] = others;
  if (!last) return "";
  const when = last.minutes === 0 ? "just now" : `${formatCount(last.minutes, "minute")} ago`;
  const more = others.length === 1 ? "is" : `and ${formatCount(others.length - 1, "other")} are`;
  return `${last.name} ${more} editing this, ${when}. Nothing either of you types is lost.`;
}
