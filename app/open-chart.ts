import "server-only";
import { buildChart } from "@/lib/charts/build-chart";
import type { ChartModel } from "@/lib/charts/chart-model";
import type { ChartDefinition } from "@/lib/charts/definition";
import { type ChartChange, compareCharts } from "@/lib/charts/difference";
import type { PublishedChart } from "@/lib/charts/published-chart";
import { findChart } from "@/lib/db/queries/charts";
import { getHoldings } from "@/lib/db/queries/holdings";
import { listReleases } from "@/lib/db/queries/release";
import { AppError } from "@/lib/domain/app-error";
import type { Holdings } from "@/lib/domain/holdings";
import type { Release } from "@/lib/domain/position";
import { type ChartAddress, slugOf, writeChartAddress } from "@/lib/embed/chart-address";
import { layoutEmbed } from "@/lib/embed/embed-layout";
import type { Tombstone } from "@/lib/embed/tombstone";
import { getWorldGeometry } from "@/lib/export/world-geometry";
import { chartLinks } from "./chart-links";

export interface OpenedChart {
  status: "published";
  chart: PublishedChart;
  /** As written in addresses: the id, with @release where it is pinned. */
  at: string;
  slug: string;
  isPinned: boolean;
  definition: ChartDefinition & { title: string };
  revision: number;
  release: Release;
  latest: Release;
  releases: Release[];
  holdings: Holdings;
  model: ChartModel;
  /** What became of the numbers since the pinned release. */
  change: ChartChange;
}

export type ChartAnswer = OpenedChart | { status: "withdrawn"; tombstone: Tombstone };

type Overrides = Partial<Pick<ChartDefinition, "lang" | "theme">>;

/** Opens a published chart as an address asks for it; throws not-found with the reason. */
export async function openChart(
  address: ChartAddress | null,
  overrides: Overrides = {},
): Promise<ChartAnswer> {
  const chart = address && (await findChart(address.id));
  if (!chart) throw new AppError("not-found", "There is no chart at this address.");
  const releases = await listReleases();
  const [latest] = releases;
  if (!latest) throw new AppError("unavailable", "No release has been published yet.");
  const now = await buildAt(chart, { release: latest, revision: chart.revisions.length, overrides });
  if (chart.withdrawn) return { status: "withdrawn", tombstone: await tombstoneOf(chart, now) };
  const release = address.pin ? releases.find(({ n }) => n === address.pin?.release) : latest;
  const revision = address.pin?.revision ?? chart.revisions.length;
  if (!release || !chart.revisions[revision - 1]) {
    throw new AppError(
      "not-found",
      `This chart has no version ${writeChartAddress(address)}; it goes up to release ${latest.n}.`,
    );
  }
  const isNow = release === latest && revision === chart.revisions.length;
  const shown = isNow ? now : await buildAt(chart, { release, revision, overrides });
  if (!shown)
    throw new AppError("not-found", `What this chart shows was not on record at release ${release.n}.`);
  const title = shown.definition.title ?? shown.model.title;
  return {
    ...shown,
    status: "published",
    definition: { ...shown.definition, title },
    chart,
    at: writeChartAddress(address),
    slug: slugOf(title),
    isPinned: address.pin !== null,
    revision,
    release,
    latest,
    releases,
    change: isNow ? "none" : now ? compareCharts(shown, now) : "corrected",
  };
}

interface AtInput {
  release: Release;
  revision: number;
  overrides: Overrides;
}

async function buildAt(chart: PublishedChart, { release, revision, overrides }: AtInput) {
  const published = chart.revisions[revision - 1];
  if (!published) return null;
  const definition = { ...published.definition, ...overrides };
  const holdings = await getHoldings(release.n);
  const links = chartLinks(definition, release.n);
  const model = buildChart({ definition, holdings, release, links, world: await getWorldGeometry() });
  return model && { model, holdings, definition };
}

async function tombstoneOf(
  { id, revisions, withdrawn }: PublishedChart,
  now: { model: ChartModel } | null,
): Promise<Tombstone> {
  const successor = withdrawn?.successor ? await findChart(withdrawn.successor) : null;
  const title = revisions.at(-1)?.definition.title ?? "A chart";
  return {
    id,
    title,
    withdrawnOn: withdrawn?.on ?? "",
    reason: withdrawn?.reason ?? "",
    successor: successor && {
      id: successor.id,
      title: successor.revisions.at(-1)?.definition.title ?? successor.id,
    },
    height: now ? layoutEmbed({ model: now.model, note: null, status: "" }).height : 200,
  };
}
