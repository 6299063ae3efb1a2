import { buildByState } from "./build-by-state";
import type { ChartContext } from "./chart-context";
import type { OutlinesModel } from "./chart-model";
import type { WorldGeometry } from "./map-geometry";
import { BOUNDARY_NOTE } from "./map-series";
import { traceRegion } from "./region-outlines";

/** One item on a map of the region, every state in its strongest layer; null where the item is unknown. */
export function buildMapChart(
  code: string,
  context: ChartContext,
  world: WorldGeometry,
): OutlinesModel | null {
  const built = buildByState(code, context);
  if (!built) return null;
  const { map, chart } = built;
  const { frame, shapes } = traceRegion(world);
  return {
    ...chart,
    type: "map",
    form: "map",
    title: map.title,
    alt: `Map of the region around Afghanistan with ${map.states.length} states; those too small for it or outside its frame stand under or beside it as tiles. ${map.takeaway}`,
    note: `${map.note} ${BOUNDARY_NOTE} Groups and organisations are not drawn.`,
    frame,
    outlines: Object.fromEntries(
      Object.entries(chart.codes).flatMap(([state, iso3]) => {
        const shape = shapes.get(iso3);
        return shape ? [[state, shape] as const] : [];
      }),
    ),
  };
}
