import { firstOf, type RawSearchParams, shorten } from "./search-params";

/** A parameter that takes one of a few words; anything else earns a notice and the standard word. */
export function parseChoice<T extends string>(
  params: RawSearchParams,
  name: string,
  { words, standard }: { words: readonly T[]; standard: T },
): { value: T; notices: string[] } {
  const raw = firstOf(params[name]);
  if (raw === undefined || raw === "") return { value: standard, notices: [] };
  const value = words.find((word) => word === raw);
  if (value !== undefined) return { value, notices: [] };
  const notice = `“${name}=${shorten(raw)}” in the address must be one of ${words.join(", ")}. It was left out.`;
  return { value: standard, notices: [notice] };
}

/** A parameter that names something on record at this release; an unknown name earns a notice and counts as none. */
export function parseNamed<T>(
  params: RawSearchParams,
  name: string,
  { known, what }: { known: ReadonlyMap<string, T>; what: string },
): { value: T | null; notices: string[] } {
  const raw = firstOf(params[name]);
  if (raw === undefined || raw === "") return { value: null, notices: [] };
  const value = known.get(raw);
  if (value !== undefined) return { value, notices: [] };
  const notice = `“${name}=${shorten(raw)}” in the address names no ${what} at this release. It was left out.`;
  return { value: null, notices: [notice] };
}
