import type { IsoDay } from "@/lib/domain/calendar";
import type { CitedDate } from "@/lib/domain/citation";

const MONTHS = [
  ...["January", "February", "March", "April", "May", "June"],
  ...["July", "August", "September", "October", "November", "December"],
];

/** “August 27–29, 2021”, “April–May 2022”, “2022”: American order, as both styles write it. */
export function formatCitedDate(date: CitedDate): string {
  const { days, year } = partsOf(date);
  if (days === "") return year;
  return date.precision === "month" ? `${days} ${year}` : `${days}, ${year}`;
}

/** “2021, August 27–29”, “2022, April”, “2022”: the year first, as APA has it. */
export function formatYearFirst(date: CitedDate): string {
  const { days, year } = partsOf(date);
  return days === "" ? year : `${year}, ${days}`;
}

/** “November 22, 2026”. */
export function formatDay(day: IsoDay): string {
  return formatCitedDate({ first: day, last: day, precision: "day" });
}

export function yearOfCited({ first, last }: CitedDate): string {
  const [from, to] = [first.slice(0, 4), last.slice(0, 4)];
  return from === to ? to : `${from}–${to}`;
}

/** The month and days without the year; a span over the turn of a year keeps the first year inside. */
function partsOf({ first, last, precision }: CitedDate): { days: string; year: string } {
  if (precision === "year") return { days: "", year: yearOfCited({ first, last, precision }) };
  const [from, to] = [dayOf(first, precision), dayOf(last, precision)];
  const year = last.slice(0, 4);
  if (from === to) return { days: to, year };
  if (first.slice(0, 4) !== year) {
    const comma = precision === "day" ? "," : "";
    return { days: `${from}${comma} ${first.slice(0, 4)} – ${to}${comma}`.replace(/,$/, ""), year };
  }
  const isSameMonth = precision === "day" && first.slice(0, 7) === last.slice(0, 7);
  return { days: isSameMonth ? `${from}–${Number(last.slice(8))}` : `${from}–${to}`, year };
}

function dayOf(day: string, precision: "day" | "month"): string {
  const month = MONTHS[Number(day.slice(5, 7)) - 1] ?? "";
  return precision === "month" ? month : `${month} ${Number(day.slice(8))}`;
}
