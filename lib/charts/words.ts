import type { IsoDay } from "@/lib/domain/calendar";
import { type ChartLanguage, formatDay, formatMonth } from "./languages";

/** A stretch of days in the shortest honest words: a day, a month, a year, or from one to another. */
export function formatSpan(first: IsoDay, last: IsoDay, language: ChartLanguage = "en"): string {
  if (first === last) return formatDay(first, language);
  if (first.slice(5) === "01-01" && last === `${first.slice(0, 4)}-12-31`) return first.slice(0, 4);
  if (first.endsWith("-01") && last.slice(0, 7) === first.slice(0, 7) && Number(last.slice(8)) >= 28)
    return formatMonth(first, language);
  const [from, to] = [formatDay(first, language), formatDay(last, language)];
  return language === "en" ? `${from} to ${to}` : `${from} – ${to}`;
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
