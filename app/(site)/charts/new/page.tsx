import type { Metadata } from "next";
import { readDraft } from "@/app/read-draft";
import { Notices } from "@/components/layout/notices";
import { BuilderPage } from "@/components/published-chart/builder-page";
import { GlyphSprite } from "@/components/ui/glyph-sprite";
import { CHART_ID } from "@/lib/embed/chart-address";
import { writeChartDraft } from "@/lib/schemas/chart-draft";
import { firstOf, type RawSearchParams } from "@/lib/schemas/search-params";

export const metadata: Metadata = {
  title: "Chart builder",
  description: "Draw exactly these stakeholders, items and layers; the whole chart is in the address.",
};

export default async function Page({ searchParams }: { searchParams: Promise<RawSearchParams> }) {
  const params = await searchParams;
  const draft = await readDraft(params);
  const { definition, confirmed, notices, pin, holdings, model } = draft;
  // The published chart it began from, which an editor can make this the next version of.
  const chart = firstOf(params.chart)?.match(CHART_ID)?.[0] ?? null;
  const query = { ...writeChartDraft(definition, confirmed), chart, release: pin };
  const { altBy, altMark, isLapsed } = draft;
  return (
    <>
      <GlyphSprite />
      <Notices notices={notices} />
      <BuilderPage {...{ definition, confirmed, query, holdings, model, pin, altBy, altMark, isLapsed }} />
    </>
  );
}
