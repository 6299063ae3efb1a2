import type { ChartShift } from "@/lib/charts/chart-shifts";
import type { ChangesetState } from "@/lib/domain/editorial";

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
