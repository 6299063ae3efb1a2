import type { Between, ChangeCause, RowChange, ShiftKind } from "@/lib/domain/change";
import type { ChangeTally } from "@/lib/domain/change-tally";
import type { Horizon } from "@/lib/domain/data-horizon";
import type { Stakeholder } from "@/lib/domain/position";
import { formatCount, formatList, formatNumber } from "./counts";
import { formatDate } from "./dates";

export const CAUSE_WORDS: Record<ChangeCause, { one: string; many: string; meaning: string }> = {
  "new-statement": {
    one: "new statement",
    many: "new statements",
    meaning: "Said or done after the earlier release had last read for that stakeholder: the world moved.",
  },
  "older-found": {
    one: "older statement newly found",
    many: "older statements newly found",
    meaning: "Said or done before; the later release reads more. Our reading grew, the world did not move.",
  },
  recoded: {
    one: "recoded passage",
    many: "recoded passages",
    meaning: "The same passage under another value, basis or condition. Both codings are shown.",
  },
  amended: {
    one: "amended description",
    many: "amended descriptions",
    meaning: "The same passage and coding; its date, speaker, place or our paraphrase was put right.",
  },
  withdrawn: {
    one: "withdrawn passage",
    many: "withdrawn passages",
    meaning: "No longer on record. Its address still answers from the releases that hold it.",
  },
};

export const SHIFT_WORDS: Record<ShiftKind, { title: string; inSum: string; meaning: string }> = {
  turned: {
    title: "Turned round",
    inSum: "turned round",
    meaning: "What leads the cell went from for to against, or back.",
  },
  value: {
    title: "Another value leads",
    inSum: "led by another value",
    meaning: "The same layer leads, with another value.",
  },
  layer: {
    title: "Another layer leads",
    inSum: "led by another layer",
    meaning: "Own words, deeds or what others say took the lead from one another.",
  },
  beside: {
    title: "Changed beside the lead",
    inSum: "changed beside the lead",
    meaning: "The lead stays; the mark beside it changed.",
  },
  first: { title: "First on record", inSum: "first on record", meaning: "The cell was silent before." },
  gone: { title: "No longer on record", inSum: "no longer on record", meaning: "The cell is silent now." },
};

/** “release 1 and release 2”, “1 Aug 2021 and 1 Apr 2024”. */
export function nameBetween(between: Between): string {
  return between.by === "release"
    ? `release ${between.from} and release ${between.to}`
    : `${formatDate(between.from)} and ${formatDate(between.to)}`;
}

/** What differs and why, in two sentences: the cells, and how much of it is the world's doing. */
export function describeChanges(between: Between, { passages, causes, cells }: ChangeTally): string {
  if (passages === 0 && cells === 0) return `Nothing differs between ${nameBetween(between)}.`;
  const head = `Between ${nameBetween(between)}, ${formatCount(cells, "cell shows", "cells show")} something else`;
  if (between.by === "day")
    return `${head}; ${formatCount(passages, "passage was", "passages were")} said or done in between.`;
  const parts = (Object.keys(causes) as ChangeCause[])
    .filter((cause) => causes[cause] > 0)
    .map((cause) => countCause(cause, causes[cause]));
  return `${head}. Of ${formatCount(passages, "changed passage")}, ${formatList(parts)}.`;
}

function countCause(cause: ChangeCause, n: number): string {
  const { one, many } = CAUSE_WORDS[cause];
  return `${formatNumber(n)} ${n === 1 ? `is ${articleOf(one)} ${one}` : `are ${many}`}`;
}

function articleOf(word: string): string {
  return /^[aeiou]/.test(word) ? "an" : "a";
}

/** Warns where most of a difference is our own reading (ACLED calls it an artificial spike); null elsewhere. */
export function warnOfReading({ passages, causes }: ChangeTally): string | null {
  const found = causes["older-found"];
  if (found === 0 || found * 2 < passages) return null;
  return `${formatNumber(found)} of ${formatNumber(passages)} had been said before the earlier release stopped reading. They are new here and not in the world: count them as no trend.`;
}

/** “3 new statements, 1 recoded passage”: for a feed's entry. */
export function listCauses({ causes }: ChangeTally): string {
  return (Object.keys(causes) as ChangeCause[])
    .filter((cause) => causes[cause] > 0)
    .map((cause) => formatCount(causes[cause], CAUSE_WORDS[cause].one, CAUSE_WORDS[cause].many))
    .join(", ");
}

/** Which authorities ended and which began between two days; null when none did. */
export function describeSuccession(
  between: Between,
  changes: readonly RowChange<Stakeholder>[],
): string | null {
  if (between.by === "release") return null;
  const ended = changes.filter(({ what }) => what === "gone").map(({ row }) => row);
  const began = changes.filter(({ what }) => what === "added").map(({ row }) => row);
  const parts = [
    ...ended.map(({ shortName, validTo }) => `${shortName} ended on ${formatDate(validTo ?? "")}`),
    ...began.map(({ shortName, validFrom }) => `${shortName} began on ${formatDate(validFrom ?? "")}`),
  ];
  if (parts.length === 0) return null;
  return `In between, ${formatList(parts)}. Nothing is carried from one authority to another.`;
}

/** From which day on a stakeholder's statement is news, and why from that day. */
export function describeHorizon({ day, isOwn }: Horizon): string {
  const read = isOwn
    ? `The earlier release had read for it up to ${formatDate(day)}`
    : `The earlier release had read nothing for it, and its last source was written by ${formatDate(day)}`;
  return `${read}: what is later is a new statement.`;
}
