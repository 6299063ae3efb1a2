import type { ChartModel } from "@/lib/charts/chart-model";
import type { ChartDefinition } from "@/lib/charts/definition";
import { tabulate } from "@/lib/charts/tabulate";
import { FILE_EXTENSIONS } from "@/lib/embed/file-params";
import { apiRoutes, routes } from "@/lib/routes";
import type { ApiChart, ApiChartDetail } from "@/lib/schemas/api/charts";
import type { Place } from "./present";

/** A published chart as it was opened at a release. */
export interface ShownChart {
  chart: { id: string };
  /** Its address, pinned. */
  at: string;
  slug: string;
  revision: number;
  definition: ChartDefinition;
  model: ChartModel;
}

export function presentChart(
  { chart: { id }, at, slug, revision, definition, model }: ShownChart,
  { origin, release }: Place,
): ApiChart {
  return {
    id,
    revision,
    kind: definition.kind,
    title: model.title,
    finding: model.takeaway,
    alt: model.alt,
    asOf: model.asOf,
    layers: [...definition.layers],
    embed: `${origin}${routes.embed(at)}`,
    files: Object.fromEntries(FILE_EXTENSIONS.map((ext) => [ext, `${origin}${routes.chartFile(at, ext)}`])),
    links: {
      site: `${origin}${routes.chart(at, slug)}`,
      api: `${origin}${apiRoutes.one(release, "charts", id)}`,
    },
  };
}

/** A chart with its numbers, each leading to its evidence. */
export function presentChartDetail(shown: ShownChart, place: Place): ApiChartDetail {
  const { columns, rows } = tabulate(shown.model);
  const linkTo = (href: string | null) => (href === null ? null : `${place.origin}${href}`);
  return {
    ...presentChart(shown, place),
    note: shown.model.note,
    table: {
      columns,
      rows: rows.map(({ heading, href, cells }) => ({
        heading,
        link: linkTo(href),
        cells: cells.map(({ text, detail, href: cellHref }) => ({ text, detail, link: linkTo(cellHref) })),
      })),
    },
  };
}
