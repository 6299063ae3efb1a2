import type { DaySpan, IsoDay, PartialDate } from "@/lib/domain/calendar";
import type { Source } from "@/lib/domain/position";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** “14 Mar 2024”, “Mar 2024” or “2024”: never more precise than what is known. */
export function formatDate(date: PartialDate): string {
  const [year = "", month, day] = date.split("-");
  if (month === undefined) return year;
  const name = MONTHS[Number(month) - 1] ?? month;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

/** When a source was written: “22 Apr 2024”, “27–29 Aug 2021”, “Apr–May 2022”, “2019”. */
export function formatWritten({
  written,
  writtenPrecision,
}: Pick<Source, "written" | "writtenPrecision">): string {
  if (writtenPrecision === "year") return formatRange(written, 4);
  if (writtenPrecision === "month") return formatRange(written, 7);
  return formatRange(written, 10);
}

/** The year of a day, for small print in cells. */
export function yearOf(day: IsoDay): string {
  return day.slice(0, 4);
}

function formatRange({ first, last }: DaySpan, length: 4 | 7 | 10): string {
  const [from, to] = [first.slice(0, length), last.slice(0, length)];
  if (from === to) return formatDate(to);
  if (length === 10 && from.slice(0, 7) === to.slice(0, 7))
    return `${Number(from.slice(8))}–${formatDate(to)}`;
  if (length === 7 && from.slice(0, 4) === to.slice(0, 4))
    return `${formatDate(from).slice(0, 3)}–${formatDate(to)}`;
  return `${formatDate(from)} – ${formatDate(to)}`;
}
