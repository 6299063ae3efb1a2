import { buildByState } from "./build-by-state";
import type { ChartContext } from "./chart-context";
import type { TilesModel } from "./chart-model";
import { placeTiles } from "./tile-grid";

/** One item, a tile of equal size for every state in its strongest layer; null where the item is unknown. */
export function buildTilesChart(code: string, context: ChartContext): TilesModel | null {
  const built = buildByState(code, context);
  if (!built) return null;
  const { map, chart } = built;
  return {
    ...chart,
    type: "tiles",
    form: "tiles",
    title: `${map.item.title}: state by state`,
    alt: `Tile map, one tile of the same size for each of ${map.states.length} states, placed roughly as they lie. ${map.takeaway}`,
    note: `${map.note} A tile says nothing of a state's size or borders. Groups and organisations are not drawn.`,
    places: placesOf(chart.codes),
  };
}

/** Rows and columns without a state are left out, so that few states fill the room of many. */
function placesOf(codes: TilesModel["codes"]): TilesModel["places"] {
  const raw = placeTiles(Object.values(codes));
  const closeUp = (values: Iterable<number>) =>
    new Map([...new Set(values)].sort((a, b) => a - b).map((value, index) => [value, index]));
  const columns = closeUp([...raw.values()].map(({ column }) => column));
  const rows = closeUp([...raw.values()].map(({ row }) => row));
  return Object.fromEntries(
    Object.entries(codes).flatMap(([state, code]) => {
      const place = raw.get(code);
      return place
        ? [[state, { column: columns.get(place.column) ?? 0, row: rows.get(place.row) ?? 0 }]]
        : [];
    }),
  );
}
