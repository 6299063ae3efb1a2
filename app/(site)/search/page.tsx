import type { Metadata } from "next";
import { SearchForm } from "@/components/layout/search-form";
import { SearchHelp } from "@/components/search/search-help";
import { SearchResultsList } from "@/components/search/search-results-list";
import { SpellingNote } from "@/components/search/spelling-note";
import { PageHead } from "@/components/ui/page-head";
import { countFound } from "@/lib/domain/search-results";
import { formatNumber } from "@/lib/format/counts";
import { routes } from "@/lib/routes";
import { parseSearchText } from "@/lib/schemas/page-params";
import type { RawSearchParams } from "@/lib/schemas/search-params";
import { renderPage } from "../render-page";
import { runSearch } from "./run-search";

interface Props {
  searchParams: Promise<RawSearchParams>;
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { q } = parseSearchText(await searchParams);
  return { title: q === "" ? "Search" : `“${q}”`, robots: { index: false } };
}

export default function SearchPage({ searchParams }: Props) {
  return renderPage({ searchParams, path: routes.search("") }, async ({ release, pin }, params) => {
    const { view, notices, names, corrections, q, results } = await runSearch(params, release.n);
    const found = results === null ? 0 : countFound(results);
    return {
      notices,
      content: (
        <>
          <PageHead title="Search" finding={results && `${formatNumber(found)} found for “${q}”.`} />
          <SpellingNote view={view} corrections={corrections} release={release.n} pin={pin} />
          <SearchForm id="search-here" q={view.q} pin={pin} className="mt-2 max-w-xl" />
          {results && found > 0 ? (
            <SearchResultsList results={results} names={names} view={view} q={q} pin={pin} />
          ) : (
            <SearchHelp hasSearched={results !== null} pin={pin} />
          )}
        </>
      ),
    };
  });
}
