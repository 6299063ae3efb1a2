import { suggestionGroups } from "@/components/search/suggestion-groups";
import { getNames } from "@/lib/db/queries/names";
import { listReleases } from "@/lib/db/queries/release";
import { getReleaseInView } from "@/lib/db/queries/release-in-view";
import { searchRecord } from "@/lib/db/queries/search";
import { listEndings } from "@/lib/db/queries/spelling";
import { countFound } from "@/lib/domain/search-results";
import type { Suggestions } from "@/lib/domain/suggestion";
import { answerProblem } from "@/lib/export/problem";
import { parseSearchText } from "@/lib/schemas/page-params";
import { firstOf, paramsOf } from "@/lib/schemas/search-params";
import { correctSearch } from "../run-search";

const MOST_NAMES = 4;
const MOST_PIECES = 5;

/** What to offer while a reader types, at the release in the address. */
export async function GET(request: Request): Promise<Response> {
  try {
    const params = paramsOf(new URL(request.url).searchParams);
    const { q: typed } = parseSearchText(params);
    const { release, pin } = await getReleaseInView(firstOf(params.release));
    const [releases, names] = await Promise.all([listReleases(), getNames(release.n)]);
    const found = typed === "" ? null : await find(typed, release.n);
    const results = found?.results ?? null;
    const answer: Suggestions = {
      q: found?.q ?? "",
      corrections: found?.corrections ?? [],
      groups: suggestionGroups({ typed, results, names, releases, pin }),
      found: results ? countFound(results) : 0,
    };
    return Response.json(answer);
  } catch (error) {
    return answerProblem(error);
  }
}

// An unfinished word is first read as the beginning of others, and only then as a misspelling.
async function find(typed: string, release: number) {
  const endings = await listEndings(typed, release);
  const { q, corrections } = await correctSearch(typed, { release, isUnfinished: endings.length > 0 });
  const results = await searchRecord(q, release, { perPage: MOST_PIECES, mostNames: MOST_NAMES, endings });
  return { q, corrections, results };
}
