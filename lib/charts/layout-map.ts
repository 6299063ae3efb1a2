import type { OutlinesModel } from "./chart-model";
import { SMALL } from "./layout-rows";
import type { MapLayout, PlacedText, PlacedTile, Rect } from "./placed";
import { spreadPoints } from "./spread-points";

/** From this width on the tiles stand beside the map. */
const WIDE = 860;
const WIDEST_MAP = 680;
const ASIDE = 150;
/** 24 px across is the least that a finger or an unsteady hand should have to hit. */
const TARGET = 24;
const GAP = 3;
const TILE = { width: 44, height: 40, growth: 26 };
const CAPTION = 26;
// Half the width of a code with its ground.
const CODE_RADIUS = 12;

/** How many lines of tiles take part when the chart is given more air. */
export function mapLines(model: OutlinesModel, width: number): number {
  return Math.max(1, placesAt(model, width).lines);
}

/** The geometry of a map: the region as wide as the chart allows, and a tile for each state that cannot be hit on it. */
export function layoutMap(model: OutlinesModel, width: number, extra = 0): MapLayout {
  const { map, scale, tiles, columns, lines, isBeside } = placesAt(model, width);
  const growth = Math.min(TILE.growth, extra);
  const tile = { width: tiles.width / columns, height: TILE.height + growth };
  // What the tiles do not take is air around the map.
  const air = isBeside ? 0 : Math.round(((extra - growth) * Math.max(1, lines)) / 2);
  const top = isBeside ? 4 : 4 + map.height + 2 * air;
  const looks = new Map(model.silences.map(({ row, series }) => [row, series]));
  const marks = new Map(model.marks.map((mark) => [mark.row, mark]));
  const placed = (code: string) => ({
    code: model.codes[code] ?? code,
    mark: marks.get(code) ?? null,
    series: marks.get(code)?.series ?? looks.get(code) ?? "",
  });
  const aside = asideOf(model, scale).map((code, index): PlacedTile => {
    const [column, line] = [index % columns, Math.floor(index / columns)];
    const [x, y] = [tiles.x + column * tile.width, top + CAPTION + line * tile.height];
    return { ...placed(code), x, y, width: tile.width - GAP, height: tile.height - GAP };
  });
  const below = aside.length === 0 ? 0 : CAPTION + lines * tile.height;
  const plot: Rect = { ...map, y: map.y + air };
  return {
    ...{ width, plot, lines: [], bands: [], tiles: aside, scale },
    height: (isBeside ? Math.max(map.height, below) : map.height + 2 * air + below) + 12,
    texts: aside.length === 0 ? [] : [caption(tiles.x, top + 16)],
    areas: areasOf(model, { plot, scale }).map(({ row, ...area }) => ({ ...placed(row), ...area })),
  };
}

/** The codes of neighbours part a little where they would cover each other. */
function areasOf(model: OutlinesModel, { plot, scale }: Pick<MapLayout, "plot" | "scale">) {
  const areas = model.rows.flatMap(({ code: row }) => {
    const outline = model.outlines[row];
    if (!outline) return [];
    const [x, y] = [plot.x + outline.middle[0] * scale, plot.y + outline.middle[1] * scale];
    return [{ row, path: outline.path, isTarget: outline.least * scale >= TARGET, x, y }];
  });
  const codes = areas.filter(({ isTarget }) => isTarget);
  const spread = spreadPoints(
    codes.map((area) => ({ ...area, radius: CODE_RADIUS, isFixed: false })),
    { width: plot.x + plot.width, height: plot.y + plot.height },
  );
  return [
    ...areas.filter(({ isTarget }) => !isTarget),
    ...spread.map(({ radius: _, isFixed: __, ...area }) => area),
  ];
}

function placesAt(model: OutlinesModel, width: number) {
  const isBeside = width >= WIDE;
  const across = Math.min(WIDEST_MAP, isBeside ? width - ASIDE : width);
  const scale = across / model.frame.width;
  const map: Rect = { x: 0, y: 4, width: across, height: Math.round(model.frame.height * scale) };
  const tiles = isBeside
    ? { x: across + 16, width: Math.min(width - across - 16, 5 * TILE.width) }
    : { x: 0, width };
  const columns = Math.max(1, Math.floor(tiles.width / TILE.width));
  const lines = Math.ceil(asideOf(model, scale).length / columns);
  return { isBeside, scale, map, tiles, columns, lines };
}

/** The states that stand apart, in the order of the rows. */
function asideOf({ rows, outlines }: OutlinesModel, scale: number): string[] {
  return rows.map(({ code }) => code).filter((code) => (outlines[code]?.least ?? 0) * scale < TARGET);
}

function caption(x: number, y: number): PlacedText {
  const text = "Smaller and farther states";
  return { role: "caption", text, x, y, anchor: "start", size: SMALL, bold: true, token: "muted" };
}
