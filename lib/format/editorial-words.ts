import type { FieldAgreement } from "@/lib/domain/coding-agreement";
import type { CodedField } from "@/lib/domain/coding-match";
import type { CodingChoice } from "@/lib/domain/coding-settlement";
import type { Counted } from "@/lib/domain/compare-counts";
import type { ChangesetState, CodingState } from "@/lib/domain/editorial";

export const STATE_WORDS: Record<ChangesetState, string> = {
  draft: "draft",
  "in-review": "in review",
  "changes-requested": "sent back",
  published: "published",
  withdrawn: "given up",
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

/** What is counted, as it follows “states”. */
export const COUNTED_WORDS: Record<Counted, string> = {
  onRecord: "for it in their own words",
  doing: "reported doing it",
  calledOn: "called on for it",
  own: "that name it themselves or act on it",
  ascribed: "of which only others say it",
};
