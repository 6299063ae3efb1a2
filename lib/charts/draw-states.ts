import type { ChartMark, OutlinesModel, TilesModel } from "./chart-model";
import { drawCode, fillOf } from "./draw-area";
import { drawPatterns } from "./draw-pattern";
import type { PlotInput } from "./draw-plot";
import type { MapLayout, PlacedTile } from "./placed";
import { el, type SvgNode } from "./svg-node";

type ByState = TilesModel | OutlinesModel;

/** Tiles of states that have spoken lead to evidence; a silence is drawn and leads nowhere. */
export function drawTiles(model: ByState, tiles: readonly PlacedTile[], input: PlotInput): SvgNode[] {
  const looks = new Map(model.series.map((series) => [series.id, series]));
  const link = linker(model, input);
  return tiles.flatMap((tile) => {
    const look = looks.get(tile.series);
    if (!look) return [];
    const { code, x, y, width, height } = tile;
    const nodes = [
      el("rect", { x, y, width, height, ...fillOf(look, input) }),
      ...drawCode(code, x + width / 2, y + height / 2, input),
    ];
    return link(tile, nodes);
  });
}

/**
 * Land, the outlines on it, the codes of those that can be hit, and a tile for each of the others. Outlines stay on
 * the grid they were traced on, so that every width writes the same text; lines and textures are drawn to the page's scale.
 */
export function drawMap(model: OutlinesModel, layout: MapLayout, input: PlotInput): SvgNode[] {
  const { areas, tiles, plot, scale } = layout;
  const onGrid = { prefix: `${input.prefix}-m`, ink: input.ink };
  const looks = new Map(model.series.map((series) => [series.id, series]));
  const link = linker(model, input);
  const outlines = areas.flatMap((area) => {
    const look = looks.get(area.series);
    if (!look) return [];
    const nodes = [el("path", { d: area.path, ...fillOf(look, onGrid) })];
    return area.isTarget ? link(area, nodes) : nodes;
  });
  const transform = `translate(${plot.x} ${plot.y}) scale(${precise(scale)})`;
  return [
    ...drawPatterns(model.series, onGrid.prefix, input.ink, 1 / scale),
    el("g", { transform, strokeWidth: precise(1 / scale) }, [
      el("path", { d: model.frame.land, ...input.ink({ fill: "band", stroke: "line" }) }),
      ...outlines,
    ]),
    // Above everything, so that no neighbour covers a code; out of the way of pointers and screen readers.
    el(
      "g",
      { "aria-hidden": "true", pointerEvents: "none" },
      areas.flatMap(({ isTarget, code, x, y }) => (isTarget ? drawCode(code, x, y, input) : [])),
    ),
    ...drawTiles(model, tiles, input),
  ];
}

function linker(model: ByState, { linkOf }: PlotInput) {
  const places = new Map<ChartMark, number>(model.marks.map((mark, index) => [mark, index]));
  return ({ mark }: Pick<PlacedTile, "mark">, nodes: SvgNode[]): SvgNode[] => {
    const attrs = mark ? linkOf?.(mark, places.get(mark) ?? 0) : null;
    return attrs ? [el("a", attrs, nodes)] : nodes;
  };
}

/** As text, for numbers are written to a tenth, which is too coarse for a scale. */
function precise(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
