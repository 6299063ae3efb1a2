/** Dates carry their precision: a day, a month or a year, written as ISO text of that length. */
export type IsoDay = string;
export type PartialDate = string;

/** A stretch of days, both ends included, in which something was said, done or written. */
export interface DaySpan {
  first: IsoDay;
  last: IsoDay;
}

const PARTIAL_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** True for YYYY, YYYY-MM or YYYY-MM-DD that names a real date. */
export function isPartialDate(text: string): boolean {
  const match = PARTIAL_DATE.exec(text);
  if (!match) return false;
  const year = Number(match[1]);
  const month = Number(match[2] ?? "1");
  const day = Number(match[3] ?? "1");
  // The calendar has no year 0, and PostgreSQL refuses it.
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= lastDayOfMonth(year, month);
}

export function isIsoDay(text: string): boolean {
  return text.length === 10 && isPartialDate(text);
}

/** The first and last day a partial date can mean. */
export function spanOf(date: PartialDate): DaySpan {
  if (date.length === 10) return { first: date, last: date };
  if (date.length === 4) return { first: `${date}-01-01`, last: `${date}-12-31` };
  const day = lastDayOfMonth(Number(date.slice(0, 4)), Number(date.slice(5, 7)));
  return { first: `${date}-01`, last: `${date}-${String(day).padStart(2, "0")}` };
}

/** Said by a day only when the last day it can mean has come: a doubtful date is not early. */
export function isBy(span: DaySpan, asOf: IsoDay): boolean {
  return span.last <= asOf;
}

/** Whether a day lies between two partial dates; an open end never excludes. */
export function isWithin(day: IsoDay, from: PartialDate | null, to: PartialDate | null): boolean {
  return (from === null || spanOf(from).first <= day) && (to === null || day <= spanOf(to).last);
}

function lastDayOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
