import type { Counted } from "@/lib/domain/compare-counts";
import type { ChangesetState } from "@/lib/domain/editorial";

export const STATE_WORDS: Record<ChangesetState, string> = {
  draft: "draft",
  "in-review": "in review",
  "changes-requested": "sent back",
  published: "published",
  withdrawn: "given up",
};

/** What is counted, as it follows “states”. */
export const COUNTED_WORDS: Record<Counted, string> = {
  onRecord: "for it in their own words",
  doing: "reported doing it",
  calledOn: "called on for it",
  own: "that name it themselves or act on it",
  ascribed: "of which only others say it",
};
