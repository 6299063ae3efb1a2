import { z } from "zod";
import { FACETS, type Facet, type SearchFilters } from "@/lib/domain/search-results";
import { BASES, ITEM_KINDS, SOURCE_KINDS } from "@/lib/domain/vocabulary";
import type { Query } from "@/lib/routes";
import { parseSearchText } from "./page-params";
import { firstOf, type RawSearchParams, shorten } from "./search-params";

/** What an address asks of the search: the words, what to narrow to, which page, and whether to take them literally. */
export interface SearchView {
  q: string;
  filters: SearchFilters;
  page: number;
  isLiteral: boolean;
}

const YEAR = /^[12]\d{3}$/;
const PageNumber = z
  .string()
  .regex(/^[1-9]\d{0,4}$/)
  .transform(Number);

/** Reads a search; what the address gets wrong is left out with a notice. */
export function parseSearchView(params: RawSearchParams, stakeholders: { has(code: string): boolean }) {
  const { q, notices: cut } = parseSearchText(params);
  const notices: string[] = [...cut];
  const isKnown: Record<Facet, (value: string) => boolean> = {
    kind: (value) => (ITEM_KINDS as readonly string[]).includes(value),
    stakeholder: (value) => stakeholders.has(value),
    basis: (value) => (BASES as readonly string[]).includes(value),
    sourceKind: (value) => (SOURCE_KINDS as readonly string[]).includes(value),
    year: (value) => YEAR.test(value),
  };
  const choose = (facet: Facet): string | null => {
    const raw = firstOf(params[facet]);
    if (raw === undefined || raw === "") return null;
    if (isKnown[facet](raw)) return raw;
    notices.push(
      `“${facet}=${shorten(raw)}” in the address is nothing to narrow a search to. It was left out.`,
    );
    return null;
  };
  const filters = Object.fromEntries(FACETS.map((facet) => [facet, choose(facet)])) as SearchFilters;
  const page = parsePage(params, notices);
  return { view: { q, filters, page, isLiteral: firstOf(params.literal) === "1" }, notices };
}

function parsePage(params: RawSearchParams, notices: string[]): number {
  const raw = firstOf(params.page);
  if (raw === undefined || raw === "") return 1;
  const { data } = PageNumber.safeParse(raw);
  if (data !== undefined) return data;
  notices.push(`“page=${shorten(raw)}” in the address is no page of a search. This is the first.`);
  return 1;
}

/** The view as parameters beside the words, for links that keep the rest; a changed choice starts at page one. */
export function searchQuery({ filters, page, isLiteral }: SearchView, changes: Query = {}): Query {
  const isTurning = "page" in changes || Object.keys(changes).length === 0;
  return {
    ...filters,
    literal: isLiteral ? 1 : null,
    page: isTurning && page > 1 ? page : null,
    ...changes,
  };
}
