import "server-only";
import { getNames } from "@/lib/db/queries/names";
import { searchRecord } from "@/lib/db/queries/search";
import { readSpelling } from "@/lib/db/queries/spelling";
import { EVIDENCE_PER_PAGE } from "@/lib/domain/search-results";
import { applyCorrections, type Correction, chooseCorrections } from "@/lib/domain/spelling";
import { searchWords } from "@/lib/domain/text-match";
import type { RawSearchParams } from "@/lib/schemas/search-params";
import { parseSearchView } from "@/lib/schemas/search-view";

/** The most pieces one file of a search holds. */
const MOST_IN_A_FILE = 10_000;

/** The one way from an address to what a search found, for the page and for its file. */
export async function runSearch(params: RawSearchParams, release: number, isFile = false) {
  const names = await getNames(release);
  const { view, notices } = parseSearchView(params, names);
  if (view.q === "") return { view, notices, names, corrections: [], q: "", results: null };
  const { q, corrections } = await correctSearch(view.q, { release, isLiteral: view.isLiteral });
  const search = (page: number) =>
    searchRecord(q, release, {
      filters: view.filters,
      page,
      perPage: isFile ? MOST_IN_A_FILE : EVIDENCE_PER_PAGE,
    });
  let results = await search(isFile ? 1 : view.page);
  const last = Math.max(1, Math.ceil(results.evidenceTotal / EVIDENCE_PER_PAGE));
  if (!isFile && view.page > last) {
    notices.push(`The search has no page ${view.page}. This is its last, page ${last}.`);
    view.page = last;
    results = await search(last);
  }
  return { view, notices, names, corrections, q, results };
}

/** The search as it is run: words that the release does not hold read as the nearest that it does. */
export async function correctSearch(
  asked: string,
  {
    release,
    isLiteral = false,
    isUnfinished = false,
  }: { release: number; isLiteral?: boolean; isUnfinished?: boolean },
): Promise<{ q: string; corrections: Correction[] }> {
  if (isLiteral) return { q: asked, corrections: [] };
  const unfinished = isUnfinished ? searchWords(asked).at(-1) : undefined;
  const readings = (await readSpelling(asked, release)).filter(({ word }) => word !== unfinished);
  const corrections = chooseCorrections(readings);
  return { q: applyCorrections(asked, corrections), corrections };
}
