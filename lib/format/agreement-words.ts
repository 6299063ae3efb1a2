import type { AgreementGrid, Tie } from "@/lib/domain/agreement-grid";
import type { CommonThreats } from "@/lib/domain/common-threats";
import { MIN_SHARED } from "@/lib/domain/similarity";
import { formatCount, formatNumber } from "./counts";
import { describeMeasure } from "./pair-words";

/** What the grid comes to: how many can be compared, and the two who differ most. */
export function describeGrid({ voices, comparable, pairs }: AgreementGrid, mostAtOdds: Tie | null): string {
  if (comparable === 0)
    return `Not enough on record: no two have a word of their own on ${MIN_SHARED} mechanisms in common.`;
  const compared = `Of ${formatCount(voices.length, "stakeholder")} with a word of their own on ${MIN_SHARED} mechanisms or more, ${formatNumber(comparable)} of ${formatCount(pairs, "pair")} can be compared.`;
  if (!mostAtOdds) return `${compared} None of them differ on anything.`;
  const { a, b, agreement } = mostAtOdds;
  return `${compared} Most at odds are ${a.label} and ${b.label}: conflict ${describeMeasure("conflict", agreement)}.`;
}

/** The pair with the widest gap, in a sentence. */
export function describeCommonThreats({ pairs }: CommonThreats): string {
  const [first] = pairs;
  if (!first) return "Not enough on record to rank anybody.";
  const none = pairs.filter(({ mechanisms }) => mechanisms.length === 0).length;
  const { a, b, threats, mechanisms } = first;
  const means =
    mechanisms.length === 0
      ? "are for no mechanism together"
      : `are for ${formatCount(mechanisms.length, "mechanism")} together`;
  const bare =
    none === 0
      ? "Of those who share a threat, no two are without a mechanism both are for."
      : `${formatCount(none, "pair shares", "pairs share")} a threat and ${none === 1 ? "is" : "are"} on record for no mechanism together.`;
  return `${bare} Widest is the gap between ${a.shortName} and ${b.shortName}: they name ${formatCount(threats.length, "threat")} in common and ${means}.`;
}
