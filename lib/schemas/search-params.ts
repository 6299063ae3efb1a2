import { changeQuery } from "@/lib/routes";

/** An address's parameters as Next hands them over: one text, several, or none. */
export type RawSearchParams = Record<string, string | string[] | undefined>;

export function firstOf(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}

/** A list comes as a,b,c in links and as repeated parameters from a form's checkboxes. */
export function splitList(value: string | string[] | undefined): string[] {
  const parts = (Array.isArray(value) ? value : [value ?? ""]).flatMap((part) => part.split(","));
  return [...new Set(parts.map((part) => part.trim()).filter((part) => part !== ""))].slice(0, 300);
}

/** What was written in the address, cut so that a sentence can quote it. */
export function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** The same from a request's own address, for route handlers. */
export function paramsOf(search: URLSearchParams): RawSearchParams {
  return Object.fromEntries([...new Set(search.keys())].map((name) => [name, search.getAll(name)]));
}

/** A page's path with all that its address asks for, at a release. */
export function addressOf(path: string, params: RawSearchParams, release: number): string {
  const pairs = Object.entries(params).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value ?? ""]).map((one): [string, string] => [name, one]),
  );
  return `${path}?${changeQuery(pairs, { release })}`;
}
