import { sourcesBy } from "@/lib/domain/holdings";
import { routes } from "@/lib/routes";
import type { OpenedChart } from "./open-chart";

/** The chart's data in the words of schema.org (Dataset), for search engines. */
export function describeDataset({ chart, at, slug, model, holdings, release }: OpenedChart, origin: string) {
  const file = (ext: string, encodingFormat: string) => ({
    "@type": "DataDownload",
    encodingFormat,
    contentUrl: `${origin}${routes.chartFile(at, ext)}`,
  });
  return {
    "@context": "https://schema.org",
    "@type": "Dataset",
    name: model.title,
    description: `${model.takeaway} ${model.alt}`.slice(0, 4900),
    identifier: chart.id,
    version: String(release.n),
    url: `${origin}${routes.chart(at, slug)}`,
    datePublished: release.publishedOn,
    license: "https://creativecommons.org/licenses/by/4.0/",
    creator: { "@type": "Organization", name: "Common Ground", url: origin },
    isBasedOn: sourcesBy(holdings.sources, { asOf: model.asOf, sources: null }).flatMap(
      ({ url }) => url ?? [],
    ),
    distribution: [
      file("csv", "text/csv"),
      file("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
      file("json", "application/json"),
    ],
  };
}
