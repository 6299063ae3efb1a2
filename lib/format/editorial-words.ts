import type { ChangesetState } from "@/lib/domain/editorial";

export const STATE_WORDS: Record<ChangesetState, string> = {
  draft: "draft",
  "in-review": "in review",
  "changes-requested": "sent back",
  published: "published",
  withdrawn: "given up",
};
