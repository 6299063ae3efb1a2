import { isPartialDate } from "@/lib/domain/calendar";
import { type Side, sideKey } from "@/lib/domain/side";
import { firstOf, type RawSearchParams, shorten, splitList } from "./search-params";

/** Reads `PAK` or `PAK@2021-06`; a date that does not exist is left out with a notice. */
export function parseSide(raw: string): { side: Side; notices: string[] } {
  const [code = "", ...rest] = raw.split("@");
  const date = rest.join("@").trim();
  if (date === "") return { side: { code: code.trim(), date: null }, notices: [] };
  if (isPartialDate(date)) return { side: { code: code.trim(), date }, notices: [] };
  const notice = `“${shorten(raw)}” names no real date after the @: write a year, a month or a day, such as PAK@2021, PAK@2021-06 or PAK@2021-06-30. The date was left out.`;
  return { side: { code: code.trim(), date: null }, notices: [notice] };
}

/** Reads a list of sides; what is unknown or named twice is left out, each with its notice. */
export function parseSides(params: RawSearchParams, known: ReadonlySet<string>) {
  const notices: string[] = [];
  const sides = new Map<string, Side>();
  const raw = (Array.isArray(params.s) ? params.s : [params.s ?? ""]).join(",").split(",");
  for (const text of raw.map((part) => part.trim()).filter((part) => part !== "")) {
    const read = parseSide(text);
    notices.push(...read.notices);
    const key = sideKey(read.side);
    if (!known.has(read.side.code))
      notices.push(`“${shorten(text)}” is no stakeholder of this release. It was left out.`);
    else if (sides.has(key)) notices.push(`“${shorten(text)}” is named twice. It is shown once.`);
    else sides.set(key, read.side);
  }
  return { sides: [...sides.values()], notices: [...new Set(notices)] };
}

/** The two sides a form asks for: a code and, in a field of its own, a date. */
export function parseAskedPair(params: RawSearchParams): [string, string] | null {
  const sideOf = (name: "a" | "b") => {
    const code = firstOf(params[name])?.trim() ?? "";
    const date = firstOf(params[`${name}Date`])?.trim() ?? "";
    return code === "" || date === "" ? code : `${code}@${date}`;
  };
  const [a, b] = [sideOf("a"), sideOf("b")];
  return a === "" || b === "" ? null : [a, b];
}

/** Long tables begin with their first rows; the rest is one link away. */
export const SHOW = ["first", "all"] as const;

/** One word of a closed list, or the standard one with a notice. */
export function parseChoice<T extends string>(
  params: RawSearchParams,
  name: string,
  words: readonly [T, ...T[]],
): { choice: T; notices: string[] } {
  const raw = firstOf(params[name]);
  const [standard] = words;
  if (raw === undefined || raw === "") return { choice: standard, notices: [] };
  const choice = words.find((word) => word === raw);
  if (choice !== undefined) return { choice, notices: [] };
  const notice = `“${name}=${shorten(raw)}” in the address must be one of ${words.join(", ")}. It was left out.`;
  return { choice: standard, notices: [notice] };
}

/** A stakeholder's code, or null with a notice where it is unknown. */
export function parseCode(params: RawSearchParams, name: string, known: ReadonlySet<string>) {
  const [raw] = splitList(params[name]);
  if (raw === undefined) return { code: null, notices: [] };
  if (known.has(raw)) return { code: raw, notices: [] };
  const notice = `“${name}=${shorten(raw)}” in the address names no stakeholder of this release. It was left out.`;
  return { code: null, notices: [notice] };
}
