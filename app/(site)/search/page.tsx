import type { Metadata } from "next";
import { SearchForm } from "@/components/layout/search-form";
import { SearchHelp } from "@/components/search/search-help";
import { SearchResultsList } from "@/components/search/search-results-list";
import { PageHead } from "@/components/ui/page-head";
import { getRecord } from "@/lib/db/queries/release-in-view";
import { searchRecord } from "@/lib/db/queries/search";
import { countFound } from "@/lib/domain/search-results";
import { formatNumber } from "@/lib/format/counts";
import { routes } from "@/lib/routes";
import { parseSearchText } from "@/lib/schemas/page-params";
import type { RawSearchParams } from "@/lib/schemas/search-params";
import { namesOf } from "../names-of";
import { renderPage } from "../render-page";

interface Props {
  searchParams: Promise<RawSearchParams>;
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { q } = parseSearchText(await searchParams);
  return { title: q === "" ? "Search" : `“${q}”`, robots: { index: false } };
}

export default function SearchPage({ searchParams }: Props) {
  return renderPage({ searchParams, path: routes.search("") }, async ({ release, pin }, params) => {
    const { q, notices } = parseSearchText(params);
    const results = q === "" ? null : await searchRecord(q, release.n);
    const found = results === null ? 0 : countFound(results);
    return {
      notices,
      content: (
        <>
          <PageHead title="Search" finding={results && `${formatNumber(found)} found for “${q}”.`} />
          <SearchForm id="search-here" q={q} pin={pin} className="mt-2 max-w-xl" />
          {results && found > 0 ? (
            <SearchResultsList
              results={results}
              names={namesOf(await getRecord(release.n))}
              q={q}
              pin={pin}
            />
          ) : (
            <SearchHelp hasSearched={results !== null} pin={pin} />
          )}
        </>
      ),
    };
  });
}
