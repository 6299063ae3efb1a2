import type { Metadata } from "next";
import { readDraft } from "@/app/read-draft";
import { Notices } from "@/components/layout/notices";
import { BuilderPage } from "@/components/published-chart/builder-page";
import { GlyphSprite } from "@/components/ui/glyph-sprite";
import { chartId } from "@/lib/import/stable-ids";
import { writeChartDraft } from "@/lib/schemas/chart-draft";
import type { RawSearchParams } from "@/lib/schemas/search-params";

export const metadata: Metadata = {
  title: "Chart builder",
  description: "Draw exactly these stakeholders, items and layers; the whole chart is in the address.",
};

export default async function Page({ searchParams }: { searchParams: Promise<RawSearchParams> }) {
  const draft = await readDraft(await searchParams);
  const { definition, confirmed, notices, pin, holdings, model, release } = draft;
  const query = { ...writeChartDraft(definition, confirmed), release: pin };
  const line = JSON.stringify({
    id: chartId(definition),
    revision: 1,
    publishedOn: release.publishedOn,
    definition: { ...definition, title: definition.title ?? model?.title ?? "" },
  });
  const { altBy, altMark, isLapsed } = draft;
  return (
    <>
      <GlyphSprite />
      <Notices notices={notices} />
      <BuilderPage
        {...{ definition, confirmed, query, holdings, model, pin, altBy, altMark, isLapsed, line }}
      />
    </>
  );
}
