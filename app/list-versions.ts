import "server-only";
import { findChart } from "@/lib/db/queries/charts";
import { listReleases } from "@/lib/db/queries/release";
import { AppError } from "@/lib/domain/app-error";
import { type ChartAddress, writeChartAddress } from "@/lib/embed/chart-address";
import { routes } from "@/lib/routes";
import { hashNumbers } from "./chart-metadata";
import { openChart } from "./open-chart";

/** All versions of a chart: each release, under the definition in force now and under earlier ones. */
export async function listVersions(address: ChartAddress | null) {
  const chart = address && (await findChart(address.id));
  if (!chart) throw new AppError("not-found", "There is no chart at this address.");
  const { id, revisions, withdrawn } = chart;
  if (withdrawn) return { id, status: "withdrawn", withdrawn, versions: [] };
  const releases = await listReleases();
  const versions = [];
  for (const { n, publishedOn, title } of releases) {
    for (const revision of [...revisions].reverse()) {
      const at = writeChartAddress({ id, pin: { release: n, revision: revision.n } });
      const numbers = await hashAt({ id, pin: { release: n, revision: revision.n } });
      if (numbers === null) continue;
      const { n: number, change, publishedOn: definedOn } = revision;
      versions.push({
        at,
        release: { n, publishedOn, title },
        revision: { n: number, publishedOn: definedOn, change },
        dataSha256: numbers,
        embed: routes.embed(at),
        page: routes.chart(at),
      });
    }
  }
  return { id, status: "published", versions };
}

/** null where the chart's subject was not on record yet. */
async function hashAt(address: ChartAddress): Promise<string | null> {
  try {
    const opened = await openChart(address);
    return opened.status === "published" ? hashNumbers(opened.model) : null;
  } catch (error) {
    if (error instanceof AppError && error.code === "not-found") return null;
    throw error;
  }
}
