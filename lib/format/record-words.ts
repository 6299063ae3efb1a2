import type { BasisTally } from "@/lib/domain/basis-tally";
import type { IsoDay } from "@/lib/domain/calendar";
import type { Membership, Stakeholder } from "@/lib/domain/position";
import { formatCount, formatList, formatShare } from "./counts";
import { formatDate } from "./dates";
import { MEMBER_ROLE_WORDS } from "./words";

/** What the record of a stakeholder rests on, in one or two sentences. */
export function describeTally(tally: BasisTally, sources: number): string {
  if (tally.total === 0 && sources === 0)
    return "No source has been read for it yet, so nothing can be said about it.";
  if (tally.total === 0)
    return `${formatCount(sources, "source was", "sources were")} searched for it; none takes a position for it.`;
  const own =
    tally.official === 0
      ? "none in its own words"
      : `${tally.official} in its own words (${formatShare(tally.official, tally.total)})`;
  const rest = [
    tally.conduct > 0 ? formatCount(tally.conduct, "reported deed") : null,
    tally.saidOf > 0 ? `${tally.saidOf} said of it` : null,
    tally.calledOn > 0 ? `${tally.calledOn} asked of it` : null,
  ].filter((part) => part !== null);
  return `${formatCount(tally.total, "position")} on record, ${own}${rest.length > 0 ? `; ${formatList(rest)}` : ""}.`;
}

/** “member since 4 Jul 2023; observer from 5 Jul 2005 to 3 Jul 2023”. */
export function describeMembership({ role, from, to }: Pick<Membership, "role" | "from" | "to">): string {
  const word = MEMBER_ROLE_WORDS[role];
  if (from && to) return `${word} from ${formatDate(from)} to ${formatDate(to)}`;
  if (from) return `${word} since ${formatDate(from)}`;
  return to ? `${word} until ${formatDate(to)}` : word;
}

/** When an authority held power, where that is bounded; null where it is not. */
export function describeValidity({
  validFrom,
  validTo,
}: Pick<Stakeholder, "validFrom" | "validTo">): string | null {
  if (validFrom && validTo) return `From ${formatDate(validFrom)} to ${formatDate(validTo)}`;
  if (validFrom) return `Since ${formatDate(validFrom)}`;
  return validTo ? `Until ${formatDate(validTo)}` : null;
}

/** An authority that came later can have said nothing by a day: that is no silence of its own. */
export function noticeUnborn(
  { name, validFrom }: Pick<Stakeholder, "name" | "validFrom">,
  day: IsoDay,
): string[] {
  if (validFrom === null || validFrom <= day) return [];
  return [
    `${name}: in power since ${formatDate(validFrom)}, so nothing can be on record for it by ${formatDate(day)}.`,
  ];
}
