import type { Metadata } from "next";
import { Notices } from "@/components/layout/notices";
import { ComparisonCharts } from "@/components/matrix/comparison-charts";
import { ComparisonTable } from "@/components/matrix/comparison-table";
import { ComparisonToolbar } from "@/components/matrix/comparison-toolbar";
import { Findings } from "@/components/matrix/findings";
import { Legend } from "@/components/matrix/legend";
import { toolbarOptions } from "@/components/matrix/toolbar-options";
import { GlyphSprite } from "@/components/ui/glyph-sprite";
import { countSources } from "@/lib/domain/data-limits";
import { BASES } from "@/lib/domain/vocabulary";
import { formatCount } from "@/lib/format/counts";
import { formatDate } from "@/lib/format/dates";
import { KIND_WORDS } from "@/lib/format/words";
import type { RawSearchParams } from "@/lib/schemas/search-params";
import { readComparison } from "./read-comparison";

export const metadata: Metadata = { title: { absolute: "Common Ground: who wants what against ISIS-K" } };

export default async function ComparisonPage({ searchParams }: { searchParams: Promise<RawSearchParams> }) {
  const comparison = await readComparison(await searchParams);
  const { release, holdings, view, notices, today, grid, findings, detail, lens } = comparison;
  const words = KIND_WORDS[view.kind];
  const caption =
    view.by === "item" ? `Stakeholders by ${words.one.toLowerCase()}` : `${words.many} by stakeholder`;
  return (
    <>
      <GlyphSprite />
      <div className="grid gap-x-12 gap-y-5 pt-6 pb-4 xl:grid-cols-[34rem_1fr]">
        <div>
          <h1 className="text-3xl sm:text-4xl">Who wants what against ISIS-K</h1>
          <p className="mt-2 max-w-prose text-soft">
            The stated threats, interests and proposed mechanisms of the states concerned. Each cell keeps own
            words, reported deeds and what others say apart, and opens to its evidence.
          </p>
        </div>
        <Findings findings={findings} sources={countSources(holdings.sources)} pin={view.release} />
      </div>
      <Notices notices={notices} />
      <ComparisonToolbar
        view={view}
        grid={{ by: grid.by, columns: grid.columns }}
        today={today}
        release={release.n}
        {...toolbarOptions(holdings, view)}
      >
        {caption}. Release {release.n} of {formatDate(release.publishedOn)}:{" "}
        {formatCount(holdings.sources.length, "source")}, {formatCount(findings.positions, "position")} by{" "}
        {formatDate(lens.asOf)}.
        {grid.unreadLeftOut > 0 &&
          ` ${formatCount(grid.unreadLeftOut, "stakeholder")} not read yet, left out.`}
      </ComparisonToolbar>
      <div className="py-2">
        <Legend kind={view.kind} isNarrowed={view.layers.length < BASES.length} />
      </div>
      <ComparisonTable
        grid={grid}
        caption={caption}
        release={release.n}
        pin={view.release}
        page={view.page}
        detail={detail}
      />
      <ComparisonCharts comparison={comparison} pin={view.release} />
    </>
  );
}
