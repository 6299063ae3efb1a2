import type { ChartShift } from "@/lib/charts/chart-shifts";
import type { ChangesetState, Colleague } from "@/lib/domain/editorial";
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

/** “Ada is editing this, 2 minutes ago.”; nothing when nobody else is. */
export function describePresence(others: readonly Colleague[]): string {
  const [last] = others;
  if (!last) return "";
  const when = last.minutes === 0 ? "just now" : `${formatCount(last.minutes, "minute")} ago`;
  const more = others.length === 1 ? "is" : `and ${formatCount(others.length - 1, "other")} are`;
  return `${last.name} ${more} editing this, ${when}. Nothing either of you types is lost.`;
}
