import type { Metadata } from "next";
import { SourceList } from "@/components/source/source-list";
import { PageHead } from "@/components/ui/page-head";
import { getRecord } from "@/lib/db/queries/release-in-view";
import { buildSourceRecord } from "@/lib/domain/source-record";
import { formatCount } from "@/lib/format/counts";
import { routes } from "@/lib/routes";
import type { RawSearchParams } from "@/lib/schemas/search-params";
import { renderPage } from "../render-page";

export const metadata: Metadata = {
  title: "Sources",
  description: "What was read, when it was written and how that is known, and how far to trust it.",
};

export default function SourcesPage({ searchParams }: { searchParams: Promise<RawSearchParams> }) {
  return renderPage({ searchParams, path: routes.sources() }, async ({ release, pin }) => {
    const holdings = await getRecord(release.n);
    const records = [...holdings.sources]
      .sort((a, b) => b.written.last.localeCompare(a.written.last))
      .flatMap(({ id }) => buildSourceRecord(holdings, id) ?? []);
    const own = holdings.positions.filter(({ basis }) => basis === "official").length;
    return {
      content: (
        <>
          <PageHead
            title="Sources"
            finding={`${formatCount(records.length, "source")} read, newest first; ${own} of ${formatCount(holdings.positions.length, "position")} taken from them are in a stakeholder’s own words.`}
          >
            Dates say when a text was written, which is not always the date its page shows. No more of a text
            than a phrase of twelve words is kept here.
          </PageHead>
          <div className="mt-4">
            <SourceList records={records} pin={pin} />
          </div>
        </>
      ),
    };
  });
}
