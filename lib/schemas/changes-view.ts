import { z } from "zod";
import { type IsoDay, isIsoDay } from "@/lib/domain/calendar";
import { type Between, CHANGE_CAUSES, type ChangesFilter } from "@/lib/domain/change";
import { parseLayers } from "./lens-params";
import { parsePlace, takeWord } from "./place-params";
import { firstOf, type RawSearchParams, shorten, splitList } from "./search-params";

/** What a page of changes can name; anything else in the address is answered with a notice. */
export interface KnownToChanges {
  releases: readonly number[];
  /** The release in view: what stands in where the address names no later end. */
  release: number;
  stakeholders: ReadonlySet<string>;
  items: ReadonlySet<string>;
  /** Days on which something was said, oldest first. */
  days: readonly IsoDay[];
  today: IsoDay;
}

export interface ChangesView extends ChangesFilter {
  between: Between;
  /** Of a list too long for one page, from 1. */
  page: number;
}

/** Reads what to compare, and what of it to show; what is wrong is left out with a sentence saying so. */
export function parseChangesView(params: RawSearchParams, known: KnownToChanges) {
  const notices: string[] = [];
  const between = parseBetween(params, known, notices);
  const cause = takeWord(params, "cause", CHANGE_CAUSES, notices);
  if (cause !== null && between.by === "day")
    notices.push("Between two days every change is a new statement. “cause” in the address was left out.");
  const view: ChangesView = {
    between,
    ...parsePlace(params, known, notices),
    layers: parseLayers(splitList(params.layers), { notices }),
    cause: between.by === "day" ? null : cause,
    page: parsePage(params, notices),
  };
  return { view, notices };
}

function parsePage(params: RawSearchParams, notices: string[]): number {
  const raw = firstOf(params.page);
  if (raw === undefined || raw === "") return 1;
  const { data } = z.coerce.number().int().min(1).safeParse(raw);
  if (data === undefined)
    notices.push(`“page=${shorten(raw)}” in the address is no page: it must be a whole number from 1.`);
  return data ?? 1;
}

type End = { by: "release"; at: number } | { by: "day"; at: IsoDay };

function parseBetween(params: RawSearchParams, known: KnownToChanges, notices: string[]): Between {
  const from = parseEnd(params, "from", known, notices);
  const to = parseEnd(params, "to", known, notices);
  if (from && to && from.by !== to.by) {
    notices.push(
      "“from” and “to” in the address must be two releases or two days, not one of each. Both were left out.",
    );
    return standardBetween(known);
  }
  const between = complete(from, to, known, notices);
  if (between.from <= between.to) return between;
  notices.push("“from” came after “to” in the address. The earlier now stands first.");
  return { ...between, from: between.to, to: between.from } as Between;
}

/** A release by its number, or a real day. */
function parseEnd(
  params: RawSearchParams,
  name: "from" | "to",
  { releases }: KnownToChanges,
  notices: string[],
): End | null {
  const raw = firstOf(params[name]);
  if (raw === undefined || raw === "") return null;
  if (isIsoDay(raw)) return { by: "day", at: raw };
  const release = releases.find((n) => String(n) === raw);
  if (release !== undefined) return { by: "release", at: release };
  const list = [...releases].sort((a, b) => a - b).join(", ");
  notices.push(
    `“${name}=${shorten(raw)}” in the address is neither a release (there is ${list}) nor a real day written YYYY-MM-DD. It was left out.`,
  );
  return null;
}

/** One end alone: a release is compared with the one before or the one in view, a day with a year before or today. */
function complete(from: End | null, to: End | null, known: KnownToChanges, notices: string[]): Between {
  const end = to ?? from;
  if (end === null) return standardBetween(known);
  if (end.by === "day") {
    const [first, last] = [from?.by === "day" ? from.at : null, to?.by === "day" ? to.at : known.today];
    return { by: "day", from: first ?? yearBefore(last), to: last };
  }
  const last = to?.by === "release" ? to.at : known.release;
  const first = from?.by === "release" ? from.at : releaseBefore(last, known.releases);
  if (first !== null) return { by: "release", from: first, to: last };
  notices.push(`There is no release before release ${last} to compare it with.`);
  return lastYear(known);
}

/** The release in view and the one before it; of the first release, the last year in which anything was said. */
function standardBetween(known: KnownToChanges): Between {
  const before = releaseBefore(known.release, known.releases);
  return before === null ? lastYear(known) : { by: "release", from: before, to: known.release };
}

function lastYear({ days, today }: KnownToChanges): Between {
  const to = days.filter((day) => day <= today).at(-1) ?? today;
  return { by: "day", from: yearBefore(to), to };
}

function releaseBefore(n: number, releases: readonly number[]): number | null {
  const earlier = releases.filter((one) => one < n);
  return earlier.length === 0 ? null : Math.max(...earlier);
}

/** The same day a year earlier; of a leap day, the day before. */
function yearBefore(day: IsoDay): IsoDay {
  const year = String(Number(day.slice(0, 4)) - 1).padStart(4, "0");
  const earlier = `${year}${day.slice(4)}`;
  return isIsoDay(earlier) ? earlier : `${year}-02-28`;
}
