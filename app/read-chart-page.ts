import "server-only";
import { cache } from "react";
import type { ChartPageProps } from "@/components/published-chart/chart-page";
import { CHART_KIND_ENTRIES } from "@/lib/charts/chart-kinds";
import { AppError } from "@/lib/domain/app-error";
import { parseChartAddress, writeChartAddress } from "@/lib/embed/chart-address";
import { layoutEmbed } from "@/lib/embed/embed-layout";
import { buildSnippets } from "@/lib/embed/snippets";
import { routes } from "@/lib/routes";
import { writeChartDraft } from "@/lib/schemas/chart-draft";
import { firstOf, type RawSearchParams } from "@/lib/schemas/search-params";
import { decodeSegment } from "./(site)/decode-segment";
import { absoluteAddress } from "./(site)/site-address";
import { drawingOf } from "./chart-files";
import { describeDataset } from "./describe-dataset";
import { describeFreshness } from "./describe-freshness";
import { type OpenedChart, openChart } from "./open-chart";
import { pictureHeight } from "./picture-height";

const PICTURE_WIDTH = 1200;

/** Everything a chart's page shows, or why it shows nothing; once per request. */
export const readChartPage = cache(async (segment: string, params: RawSearchParams) => {
  const answer = await openChart(parseChartAddress(decodeSegment(segment))).catch((error: unknown) => {
    if (error instanceof AppError && error.code === "not-found") return null;
    throw error;
  });
  if (answer === null) return { status: "missing" as const };
  if (answer.status === "withdrawn") return answer;
  const origin = await absoluteAddress("");
  const asked = firstOf(params.version);
  const version = asked === "live" || asked === "pinned" ? asked : null;
  return {
    status: "published" as const,
    opened: answer,
    dataset: describeDataset(answer, origin),
    props: propsOf(answer, { origin, version }),
  };
});

function propsOf(
  opened: OpenedChart,
  { origin, version }: { origin: string; version: ChartPageProps["version"] },
): ChartPageProps {
  const { chart, slug, release, revision, model, definition } = opened;
  const pin = version === "live" ? null : { release: release.n, revision };
  const embedded = writeChartAddress({ id: chart.id, pin });
  const { title, alt } = model;
  const picture = {
    width: PICTURE_WIDTH,
    height: pictureHeight(drawingOf(opened, { w: 800, size: null }), PICTURE_WIDTH),
  };
  const { height } = layoutEmbed({ model, note: definition.note, status: "" });
  return {
    ...{ model, slug, version, embedded, id: chart.id, at: opened.at, release: release.n },
    kind: CHART_KIND_ENTRIES[definition.kind].title,
    status: describeFreshness(opened),
    snippets:
      version === null
        ? []
        : buildSnippets({ origin, at: embedded, id: chart.id, slug, title, alt, height, picture }),
    builderHref: routes.chartBuilder({ ...writeChartDraft(definition, null), chart: chart.id }),
  };
}
