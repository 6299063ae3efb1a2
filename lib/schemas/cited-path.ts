import { changeQuery, type Query } from "@/lib/routes";
import { firstOf, paramsOf, type RawSearchParams } from "./search-params";

/** An address of this site, taken apart: never one of another site, however it is written. */
export interface CitedPath {
  /** `/stakeholders/PAK`, as it stands in the address. */
  pathname: string;
  /** Its parts as a reader wrote them. */
  segments: string[];
  params: RawSearchParams;
  query: URLSearchParams;
}

const MAX_LENGTH = 2000;
// Only a base to read a path against; nothing is ever fetched from it.
const BASE = "http://own.invalid";

/** Reads a path of ours with its query; null for anything that is not one. */
export function parseCitedPath(raw: string | string[] | undefined): CitedPath | null {
  const text = firstOf(raw) ?? "";
  if (text.length > MAX_LENGTH || !/^\/(?![/\\])[^\p{Cc}\\]*$/u.test(text)) return null;
  if (!URL.canParse(text, BASE)) return null;
  const { origin, pathname, searchParams } = new URL(text, BASE);
  if (origin !== BASE || pathname.includes("//")) return null;
  const segments = pathname.split("/").filter((part) => part !== "");
  try {
    return {
      pathname,
      segments: segments.map((part) => decodeURIComponent(part)),
      params: paramsOf(searchParams),
      query: searchParams,
    };
  } catch {
    return null;
  }
}

/** The path with what pins it; everything else the reader chose stays. */
export function pinPath({ pathname, query }: CitedPath, pins: Query): string {
  return `${pathname}?${changeQuery(query, pins)}`;
}
