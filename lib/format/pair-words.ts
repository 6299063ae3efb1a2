import type { PairRecord } from "@/lib/domain/pair";
import type { SideRecord } from "@/lib/domain/side";
import {
  type Agreement,
  type Closeness,
  countBy,
  isEnough,
  type Measure,
  MIN_SHARED,
} from "@/lib/domain/similarity";
import { formatCount, formatList, formatNumber, formatShare } from "./counts";
import { formatDate } from "./dates";

export const CLOSENESS_WORDS: Record<Closeness, string> = {
  same: "the same",
  near: "near: one step apart",
  opposed: "opposed: two steps apart",
};

export const MEASURE_WORDS: Record<Measure, { label: string; formula: string }> = {
  agreement: { label: "Agreement", formula: "the sum of 1 − distance / 2" },
  conflict: { label: "Conflict", formula: "the sum of distance / 2" },
  net: { label: "Net agreement", formula: "agreement − conflict" },
};

/** A count in halves, as it is: “4.5”, “+2”, “−1”. */
export function formatMeasure(measure: Measure, agreement: Agreement): string {
  return measure === "net"
    ? formatSigned(countBy(measure, agreement))
    : formatNumber(countBy(measure, agreement));
}

export function formatSigned(n: number): string {
  return n > 0 ? `+${formatNumber(n)}` : n < 0 ? `−${formatNumber(-n)}` : "0";
}

/** “4.5 of 6 (75%)”; a share only where enough is in common. Net has a sign and its share runs from −100 to +100. */
export function describeMeasure(measure: Measure, agreement: Agreement): string {
  if (!isEnough(agreement)) return `not enough on record (${agreement.shared} in common)`;
  const count = countBy(measure, agreement);
  const share = formatShare(Math.abs(count), agreement.shared);
  const sign = measure === "net" && count !== 0 ? (count > 0 ? "+" : "−") : "";
  return `${formatMeasure(measure, agreement)} of ${agreement.shared} (${sign}${share})`;
}

/** “Pakistan”, or “Pakistan up to 30 Jun 2021”, never more precise than asked. */
export function nameSide({ stakeholder, date }: Pick<SideRecord, "stakeholder" | "date">): string {
  return date === null ? stakeholder.shortName : `${stakeholder.shortName} up to ${formatDate(date)}`;
}

/** Why a side has nothing to compare, in a sentence; null where it has. */
export function explainSilentSide(side: SideRecord): string | null {
  const name = side.stakeholder.shortName;
  const day = formatDate(side.asOf);
  if (!side.exists) return `${name} did not exist yet on ${day}.`;
  const isHeard = [...side.cells.values()].some(({ status }) => status === "stated");
  if (isHeard) return null;
  if (side.sources === 0) return `No source searched for ${name} had been written by ${day}.`;
  return `${formatCount(side.sources, "source")} searched for ${name} up to ${day}: nothing on record.`;
}

/** What a pair comes to, in a sentence or two. */
export function describePair(pair: PairRecord, measure: Measure): string {
  const { agreement, a, b } = pair;
  const names = `${nameSide(a)} and ${nameSide(b)}`;
  if (!isEnough(agreement)) {
    return `Not enough on record: ${names} both have a word of their own on ${formatCount(agreement.shared, "mechanism")}; it takes ${MIN_SHARED} to speak of agreement.`;
  }
  const parts = [`${agreement.same} the same`, `${agreement.near} near`, `${agreement.opposed} opposed`];
  return `${MEASURE_WORDS[measure].label} ${describeMeasure(measure, agreement)}, on mechanisms of which ${names} both speak: ${formatList(parts)}.`;
}
