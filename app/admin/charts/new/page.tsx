import { readChartProposal } from "@/app/read-chart-proposal";
import { PublishChartPage } from "@/components/admin/publish-chart-page";
import { GlyphSprite } from "@/components/ui/glyph-sprite";
import { listChangesets } from "@/lib/db/queries/changesets";
import { isOpen } from "@/lib/domain/editorial";
import { adminRoutes } from "@/lib/routes";
import { firstOf, type RawSearchParams } from "@/lib/schemas/search-params";
import { renderWorkshop } from "../../render-workshop";

export const metadata = { title: "Publish a chart" };

export default async function Page({ searchParams }: { searchParams: Promise<RawSearchParams> }) {
  const asked = Object.entries(await searchParams).map(([name, value]) => [name, firstOf(value)]);
  const path = adminRoutes.newChart(Object.fromEntries(asked));
  return renderWorkshop({ action: "edit", path, searchParams }, async (_editor, params) => (
    <>
      <GlyphSprite />
      <PublishChartPage
        {...(await readChartProposal(params))}
        changesets={(await listChangesets(null)).filter(isOpen)}
      />
    </>
  ));
}
