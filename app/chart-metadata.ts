import "server-only";
import { createHash } from "node:crypto";
import type { ChartModel } from "@/lib/charts/chart-model";
import { describeNumbers } from "@/lib/charts/difference";
import { RENDERER } from "@/lib/charts/renderer";
import { sourcesBy } from "@/lib/domain/holdings";
import { layoutEmbed } from "@/lib/embed/embed-layout";
import { FILE_EXTENSIONS } from "@/lib/embed/file-params";
import { routes } from "@/lib/routes";
import { describeFreshness } from "./describe-freshness";
import type { OpenedChart } from "./open-chart";

const LICENCE = { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" };

/** A chart described for programs and for those who cite it. */
export function describeChart(
  opened: OpenedChart,
  { origin, missing }: { origin: string; missing: readonly string[] },
) {
  const { chart, at, slug, definition, model, holdings, release, revision, latest, isPinned } = opened;
  const { alert, text } = describeFreshness(opened);
  return {
    id: chart.id,
    version: at,
    status: "published",
    title: model.title,
    finding: model.takeaway,
    alt: model.alt,
    altBy: definition.alt === null ? "generated, confirmed by the author" : "the author",
    note: model.note,
    source: model.sources,
    release: { n: release.n, publishedOn: release.publishedOn, latest: latest.n },
    asOf: model.asOf,
    revision,
    isPinned,
    freshness: [alert, text].filter(Boolean).join(" "),
    dataSha256: hashNumbers(model),
    renderer: RENDERER,
    definition,
    sources: sourcesBy(holdings.sources, { asOf: model.asOf, sources: null }).map(
      ({ id, title, publisher, url }) => ({ id, title, publisher, url }),
    ),
    licence: LICENCE,
    embedHeight: layoutEmbed({ model, note: definition.note, status: "" }).height,
    glyphsMissingInPicture: missing,
    page: `${origin}${routes.chart(at, slug)}`,
    embed: `${origin}${routes.embed(at)}`,
    files: Object.fromEntries(FILE_EXTENSIONS.map((ext) => [ext, `${origin}${routes.chartFile(at, ext)}`])),
    versions: `${origin}${routes.chartVersions(chart.id)}`,
  };
}

/** Tells whether two versions of a chart show the same numbers. */
export function hashNumbers(model: ChartModel): string {
  return createHash("sha256").update(describeNumbers(model)).digest("hex");
}
