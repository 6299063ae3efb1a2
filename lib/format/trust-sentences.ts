import type { Cell } from "@/lib/domain/cell";
import type { CoalitionChange } from "@/lib/domain/coalition-changes";
import type { FindingChanges } from "@/lib/domain/finding-changes";
import type { Drop, DropEffect, Fate } from "@/lib/domain/fragility";
import { type DropTally, sortDrops } from "@/lib/domain/fragility-ranking";
import type { SilenceMap } from "@/lib/domain/silence-map";
import { sumTensions, type TrustOverview } from "@/lib/domain/trust-overview";
import { formatCount, formatList, formatNumber, formatShare } from "./counts";

/** One computed sentence for each question of trust. */

export function describeFragility({ cells, alone }: Pick<TrustOverview, "cells" | "alone">): string {
  if (cells === 0) return "Nothing is on record in this view, so there is nothing to trust or to doubt.";
  return `${formatNumber(alone.source)} of ${formatCount(cells, "cell")} with something on record ${alone.source === 1 ? "stands" : "stand"} on one source; ${formatNumber(alone.analyst)} on one analyst alone.`;
}

export function describeSilence({ states, unread, medianRead }: TrustOverview): string {
  if (unread === states) return "No source has been read for any state in this view.";
  const missing =
    unread === 0
      ? "Every state has had a source read for it"
      : `For ${formatCount(unread, "of the states", `of ${formatNumber(states)} states`)} no source has been read at all`;
  return `${missing}; the state in the middle of the others has had ${formatCount(medianRead, "source")} read for it.`;
}

export function describeTensions({ tensions }: Pick<TrustOverview, "tensions">): string {
  const { own, others } = sumTensions(tensions);
  const rest =
    others === 0
      ? ""
      : ` In ${formatCount(others, "more cell")} only others contradict one another about a stakeholder.`;
  if (own === 0) return `No stakeholder’s record contradicts itself in this view.${rest}`;
  return `${formatCount(own, "tension")} on record: ${tensions["words-deeds"]} of words against deeds, ${tensions.words} of words against words, ${tensions.deeds} of deeds against deeds.${rest}`;
}

/** What the silence map comes to: how many empty cells tell something, and how many tell nothing. */
export function describeSilenceMap({ rows }: Pick<SilenceMap, "rows">): string {
  const cells = rows.flatMap((row) => row.cells);
  const count = (status: Cell["status"]) => cells.filter(({ cell }) => cell.status === status).length;
  const unread = rows.filter(({ effort }) => effort.latest === null).length;
  return `${formatNumber(count("stated"))} of ${formatCount(cells.length, "cell")} have something on record; ${formatNumber(count("searched"))} were searched and are silent; ${formatNumber(count("unread"))} tell nothing, because nothing was read for ${formatCount(unread, "stakeholder")}.`;
}

/** How concentrated the record is: what the loss of the heaviest would change, and how many losses would change nothing. */
export function describeRanking(
  tallies: readonly DropTally[],
  cells: number,
  words: { one: string; many: string },
): string {
  const [heaviest] = sortDrops(tallies, { id: "changed", desc: true });
  if (!heaviest || heaviest.changed === 0) return `No ${words.one} carries a cell alone in this view.`;
  const idle = tallies.filter(({ changed }) => changed === 0).length;
  const rest =
    idle === 0
      ? ""
      : ` ${formatCount(idle, `${words.one} changes`, `${words.many} change`)} no leading mark at all.`;
  return `${formatCount(tallies.length, words.one, words.many)} tried. The heaviest changes ${heaviest.changed} of ${formatCount(cells, "cell")} (${formatShare(heaviest.changed, cells)}).${rest}`;
}

/** What one loss comes to. */
export function describeDrop(
  { sources }: Pick<Drop, "sources">,
  { changes, nowUnread }: Pick<DropEffect, "changes" | "nowUnread">,
  { rankings, coalitions }: Pick<FindingChanges, "rankings"> & { coalitions: readonly CoalitionChange[] },
): string {
  const count = (fate: Fate) => changes.filter((change) => change.fate === fate).length;
  const fates = [
    [count("silent"), "falls silent", "fall silent"],
    [count("weaker"), "is led by a weaker layer", "are led by a weaker layer"],
    [count("turned"), "turns to another value", "turn to another value"],
  ] as const;
  const told = fates
    .filter(([n]) => n > 0)
    .map(([n, one, many], index) => `${index === 0 ? formatCount(n, "cell") : n} ${n === 1 ? one : many}`);
  const led = rankings.filter(({ isLedOtherwise }) => isLedOtherwise).length;
  const start = `Without ${sources.length === 1 ? "it" : "them"}, `;
  const cells = told.length === 0 ? "no cell’s leading mark changes" : formatList(told);
  const unread =
    nowUnread.length === 0
      ? ""
      : `; ${formatCount(nowUnread.length, "stakeholder has", "stakeholders have")} no source left`;
  const ranks =
    led === 0
      ? "; no ranking changes its leader"
      : `; ${formatCount(led, "ranking changes", "rankings change")} the leader`;
  const otherwise = coalitions.filter(({ before, after }) => before.outcome !== after.outcome).length;
  const forums =
    otherwise === 0
      ? " and no coalition comes out otherwise."
      : ` and ${formatCount(otherwise, "coalition comes", "coalitions come")} out otherwise.`;
  return `${start}${cells}${unread}${ranks}${forums}`;
}
