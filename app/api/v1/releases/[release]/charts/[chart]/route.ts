import { presentChartDetail } from "@/lib/export/api/present-chart";
import { NoQuery } from "@/lib/schemas/api/parameters";
import { openChartAt } from "../../../../open-charts";
import { answerJson, route } from "../../../../serve";

/** A published chart with its numbers. Its definition may be revised: kept for an hour. */
export const GET = route(NoQuery, async (asked) => {
  const shown = await openChartAt(asked.path.chart ?? "", asked.release.n);
  return answerJson(asked, { data: presentChartDetail(shown, asked.place), changesDaily: true });
});
