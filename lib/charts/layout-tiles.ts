import type { TilesModel } from "./chart-model";
import type { Rect, TilesLayout } from "./placed";

const TALLEST = 52;
const GAP = 3;

/** How many rows of tiles there are. */
export function tileRows({ places }: TilesModel): number {
  return 1 + Math.max(0, ...Object.values(places).map(({ row }) => row));
}

/** The geometry of a tile map: all tiles of one size, as wide as the chart allows. */
export function layoutTiles(model: TilesModel, width: number, extra = 0): TilesLayout {
  const columns = 1 + Math.max(0, ...Object.values(model.places).map(({ column }) => column));
  const step = Math.min(width / columns, 1.6 * TALLEST);
  const height = Math.min(step, TALLEST) + extra;
  const marks = new Map(model.marks.map((mark) => [mark.row, mark]));
  const looks = new Map(model.silences.map(({ row, series }) => [row, series]));
  const plot: Rect = { x: 0, y: 4, width: step * columns, height: height * tileRows(model) };
  return {
    ...{ width, height: plot.height + 12, plot, texts: [], lines: [], bands: [] },
    tiles: Object.entries(model.places).map(([row, { column, row: line }]) => ({
      ...{ x: column * step, y: 4 + line * height, width: step - GAP, height: height - GAP },
      code: model.codes[row] ?? row,
      mark: marks.get(row) ?? null,
      series: marks.get(row)?.series ?? looks.get(row) ?? "",
    })),
  };
}
