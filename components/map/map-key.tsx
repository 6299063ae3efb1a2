import { Legend } from "@/components/charts/legend";
import type { ChartSeries } from "@/lib/charts/chart-model";
import { renderAreaKey } from "@/lib/charts/render-area-key";

/** What each look on the map means: only those that occur. */
export function MapKey({ series }: { series: readonly ChartSeries[] }) {
  return <Legend series={series} glyphs={series.map((one) => renderAreaKey(one, "map"))} />;
}
