import "server-only";
import { openChart } from "@/app/open-chart";
import { findChart, listCharts } from "@/lib/db/queries/charts";
import { AppError } from "@/lib/domain/app-error";
import { formatDate } from "@/lib/format/dates";

/** A chart under its newest definition with the numbers of a release; one taken back says why. */
export async function openChartAt(id: string, release: number) {
  const chart = await findChart(id);
  if (!chart) throw new AppError("not-found", `There is no chart “${id}”.`, "chart");
  const opened = await openChart({ id, pin: { release, revision: chart.revisions.length } });
  if (opened.status === "published") return opened;
  const { withdrawnOn, reason, successor } = opened.tombstone;
  const instead = successor ? ` See ${successor.id} instead.` : "";
  throw new AppError(
    "not-found",
    `This chart was withdrawn on ${formatDate(withdrawnOn)}: ${reason}${instead}`,
    "chart",
  );
}

/** The charts that stand and whose subject was on record at a release. */
export async function openChartsAt(release: number) {
  const charts = await listCharts();
  const opened = charts.map(({ id }) =>
    openChartAt(id, release).catch((error: unknown) => {
      if (error instanceof AppError && error.code === "not-found") return null;
      throw error;
    }),
  );
  return (await Promise.all(opened)).filter((chart) => chart !== null);
}
