import { z } from "zod";
import type { SortKey } from "@/lib/domain/comparison-view";
import { firstOf, type RawSearchParams, shorten } from "./search-params";

/** The longest search a reader can ask for; more is cut, and said to be. */
export const MAX_SEARCH_LENGTH = 200;

const ReleaseNumber = z
  .string()
  .regex(/^[1-9]\d{0,6}$/)
  .transform(Number);

/** The release the address pins, or null for the latest; a wrong one earns a notice and shows the latest. */
export function parseReleasePin(params: RawSearchParams, releases: readonly number[]) {
  const raw = firstOf(params.release);
  if (raw === undefined || raw === "") return { pin: null, notices: [] };
  const { data } = ReleaseNumber.safeParse(raw);
  if (data !== undefined && releases.includes(data)) return { pin: data, notices: [] };
  const known = [...releases].sort((a, b) => a - b).join(", ");
  const notice = `There is no release “${shorten(raw)}” (there is ${known}). This is the latest.`;
  return { pin: null, notices: [notice] };
}

/** `sort=own.desc`: one column and a direction, or the fallback and a notice. */
export function parseSort(params: RawSearchParams, columns: readonly string[], fallback: SortKey) {
  const raw = firstOf(params.sort);
  if (raw === undefined || raw === "") return { sort: fallback, notices: [] };
  const [id = "", direction] = raw.split(".");
  const known = columns.includes(id) && (direction === "asc" || direction === "desc");
  if (known) return { sort: { id, desc: direction === "desc" }, notices: [] };
  const notice = `“sort=${shorten(raw)}” in the address names no column of this table. It was left out.`;
  return { sort: fallback, notices: [notice] };
}

/** What the reader searches for, as one line of text; PostgreSQL refuses the NUL character. */
export function parseSearchText(params: RawSearchParams) {
  const raw = firstOf(params.q) ?? "";
  const whole = raw
    .replace(/\p{Cc}/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  const q = [...whole].slice(0, MAX_SEARCH_LENGTH).join("").trim();
  if (q === whole) return { q, notices: [] };
  return { q, notices: [`The search was cut to its first ${MAX_SEARCH_LENGTH} characters.`] };
}
