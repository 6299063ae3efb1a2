import type { Metadata } from "next";
import { SourceFilterForm } from "@/components/source/source-filter-form";
import { SourceList } from "@/components/source/source-list";
import { PageHead } from "@/components/ui/page-head";
import { getRecord } from "@/lib/db/queries/release-in-view";
import { tallyBases } from "@/lib/domain/basis-tally";
import { byKindThenName } from "@/lib/domain/item-record";
import { listSources } from "@/lib/domain/source-list";
import { formatCount, formatNumber } from "@/lib/format/counts";
import { routes } from "@/lib/routes";
import type { RawSearchParams } from "@/lib/schemas/search-params";
import { parseSourceFilter } from "@/lib/schemas/source-filter";
import { renderPage } from "../render-page";

export const metadata: Metadata = {
  title: "Sources",
  description: "What was read, when it was written and how that is known, and how far to trust it.",
};

export default function SourcesPage({ searchParams }: { searchParams: Promise<RawSearchParams> }) {
  return renderPage({ searchParams, path: routes.sources() }, async ({ release, pin }, params) => {
    const holdings = await getRecord(release.n);
    const searchedFor = new Set(holdings.sources.flatMap(({ codedFor }) => codedFor));
    const { filter, notices } = parseSourceFilter(params, searchedFor);
    const years = listSources(holdings, filter);
    const shown = years.flatMap(({ sources }) => sources);
    const reports = shown.reduce((sum, listed) => sum + listed.reports.length, 0);
    const { total, official } = tallyBases(holdings.positions);
    return {
      notices,
      content: (
        <>
          <PageHead
            title="Sources"
            finding={`${formatCount(holdings.sources.length, "source")} read; ${formatNumber(official)} of ${formatCount(total, "position")} taken from them are in a stakeholder’s own words.`}
          >
            Dates say when a text was written, which is not always the date its page shows. No more of a text
            than a phrase of twelve words is kept here.
          </PageHead>
          <SourceFilterForm
            filter={filter}
            stakeholders={holdings.stakeholders
              .filter(({ code }) => searchedFor.has(code))
              .sort(byKindThenName)}
            pin={pin}
          />
          <p role="status" className="mt-3 text-sm text-soft">
            {formatCount(shown.length, "source")} shown, newest first
            {reports > 0 &&
              `, and under them ${formatCount(reports, "further report")} of the same statements`}
            .
          </p>
          <SourceList years={years} pin={pin} />
        </>
      ),
    };
  });
}
