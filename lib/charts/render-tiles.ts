import type { MapModel } from "./build-map";
import { type AreaBrush, drawCode, drawState, fillOf } from "./draw-area";
import { drawPatterns } from "./draw-pattern";
import { inkOf } from "./ink";
import { el, toMarkup } from "./svg-node";
import { placeTiles, TILE_COLUMNS } from "./tile-grid";

/** One tile of the same size for every state, no borders drawn, as SVG text. */
export function renderTiles(model: MapModel, { width, id }: { width: number; id: string }): string {
  const brush: AreaBrush = { prefix: `${id}-tiles-${width}`, ink: inkOf("auto") };
  const codeOf = ({ stakeholder }: MapModel["states"][number]) => stakeholder.iso3 ?? stakeholder.code;
  const places = placeTiles(model.states.map(codeOf));
  const side = Math.floor(width / TILE_COLUMNS);
  const series = new Map(model.series.map((one) => [one.id, one]));
  const tiles = model.states.flatMap((entry) => {
    const [place, look] = [places.get(codeOf(entry)), series.get(entry.series)];
    if (!place || !look) return [];
    const [x, y] = [place.column * side, place.row * side];
    const fill = fillOf(look, brush);
    const className = [fill.className, "map-area"].filter(Boolean).join(" ");
    return drawState({
      href: entry.href,
      words: `${entry.stakeholder.shortName}: ${entry.label}`,
      children: [
        el("rect", { x: x + 1.5, y: y + 1.5, width: side - 3, height: side - 3, ...fill, className }),
        ...drawCode(codeOf(entry), x + side / 2, y + side / 2, brush),
      ],
    });
  });
  const height = side * (1 + Math.max(0, ...[...places.values()].map(({ row }) => row)));
  const root = {
    className: "map-svg",
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    role: "group",
    "aria-label": `${model.item.title}: one tile for each state`,
  };
  return toMarkup(el("svg", root, [...drawPatterns(model.series, brush.prefix, brush.ink), ...tiles]));
}
