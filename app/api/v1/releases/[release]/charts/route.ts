import { presentChart } from "@/lib/export/api/present-chart";
import { pageOf } from "@/lib/schemas/api/page-of";
import { ChartsQuery } from "@/lib/schemas/api/parameters";
import { openChartsAt } from "../../../open-charts";
import { answerJson, route } from "../../../serve";

/** The published charts, each with the numbers of this release. New ones may be published later: kept for an hour. */
export const GET = route(ChartsQuery, async (asked) => {
  const { query, release, place } = asked;
  const rows = await openChartsAt(release.n);
  const scope = { release: release.n, list: "charts", filters: {} };
  const { page, next } = pageOf({ rows, codeOf: ({ chart }) => chart.id, query, scope });
  return answerJson(asked, {
    data: page.map((shown) => presentChart(shown, place)),
    next,
    changesDaily: true,
  });
});
