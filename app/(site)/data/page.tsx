import type { Metadata } from "next";
import { openChartsAt } from "@/app/api/v1/open-charts";
import { DataPage } from "@/components/data/data-page";
import { listPositions } from "@/lib/db/queries/position-pages";
import { countRelease } from "@/lib/db/queries/release-counts";
import { apiRoutes, routes } from "@/lib/routes";
import type { RawSearchParams } from "@/lib/schemas/search-params";
import { renderPage } from "../render-page";

export const metadata: Metadata = {
  title: "Data",
  description: "The whole data set as files, and a read API that asks for no key: addresses, fields, terms.",
};

export default function Page({ searchParams }: { searchParams: Promise<RawSearchParams> }) {
  return renderPage({ searchParams, path: routes.data() }, async ({ release: { n }, pin }) => {
    const [counts, [first], [shown]] = await Promise.all([
      countRelease(n),
      listPositions({ release: n, scope: {}, limit: 1 }),
      openChartsAt(n),
    ]);
    const examples = {
      ...(first && { getPosition: apiRoutes.one(n, "positions", first.key) }),
      ...(first?.evidence[0] && { getEvidence: apiRoutes.one(n, "evidence", first.evidence[0].id) }),
      ...(shown && { getChart: apiRoutes.one(n, "charts", shown.chart.id) }),
    };
    return { content: <DataPage release={n} pin={pin} counts={counts} examples={examples} /> };
  });
}
