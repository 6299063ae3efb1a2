import type { IsoDay } from "@/lib/domain/calendar";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "22 Nov 2026": written out by hand so that every machine writes the same. */
export function formatDay(day: IsoDay): string {
  return `${Number(day.slice(8, 10))} ${formatMonth(day)}`;
}

export function formatMonth(day: IsoDay): string {
  return `${MONTHS[Number(day.slice(5, 7)) - 1] ?? ""} ${day.slice(0, 4)}`;
}

/** A stretch of days in the shortest honest words: a day, a month, a year, or from one to another. */
export function formatSpan(first: IsoDay, last: IsoDay): string {
  if (first === last) return formatDay(first);
  if (first.slice(5) === "01-01" && last === `${first.slice(0, 4)}-12-31`) return first.slice(0, 4);
  if (first.endsWith("-01") && last.slice(0, 7) === first.slice(0, 7) && Number(last.slice(8)) >= 28)
    return formatMonth(first);
  return `${formatDay(first)} to ${formatDay(last)}`;
}

export function countOf(n: number, one: string, many: string): string {
  return `${n} ${n === 1 ? one : many}`;
}

export function is(n: number): "is" | "are" {
  return n === 1 ? "is" : "are";
}

/** "a, b and c". */
export function joinWords(words: readonly string[]): string {
  if (words.length <= 1) return words[0] ?? "";
  return `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

/** A title inside a sentence keeps its abbreviations and names, and loses a plain capital. */
export function midSentence(title: string): string {
  return /^[A-Z][a-z ]/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}
