import type { ChartModel, ChartSeries } from "./chart-model";
import { fillOf } from "./draw-area";
import { drawSegment } from "./draw-bar";
import { drawPatterns } from "./draw-pattern";
import { drawGlyph } from "./draw-point";
import { inkOf } from "./ink";
import { el, type SvgNode, toMarkup } from "./svg-node";

export const KEY_WIDTH = 22;
export const KEY_HEIGHT = 14;

/** The key of a series in a legend, drawn by the same brush as its marks. */
export function drawKey(
  series: ChartSeries,
  form: ChartModel["form"],
  { prefix, ink }: { prefix: string; ink: ReturnType<typeof inkOf> },
): SvgNode[] {
  const box = { x: 0.5, y: 0.5, width: KEY_WIDTH - 1, height: KEY_HEIGHT - 1 };
  if (form === "tiles" || form === "map") return [el("rect", { ...box, ...fillOf(series, { prefix, ink }) })];
  if (form !== "bars") return drawGlyph({ x: KEY_WIDTH / 2, y: KEY_HEIGHT / 2 }, series, ink);
  return drawSegment({ x: 0, y: 0, width: KEY_WIDTH, height: KEY_HEIGHT }, series, { prefix, ink });
}

/** The key as SVG text for the site's HTML legend; hidden from assistive technology, for the label says it. */
export function renderKey(series: ChartSeries, form: ChartModel["form"], id: string): string {
  const ink = inkOf("auto");
  const prefix = `${id.replace(/[^A-Za-z0-9_-]/g, "-")}-key-${series.id}`;
  const root = {
    className: "chart-key-glyph",
    viewBox: `0 0 ${KEY_WIDTH} ${KEY_HEIGHT}`,
    width: KEY_WIDTH,
    height: KEY_HEIGHT,
    "aria-hidden": "true",
    focusable: "false",
  };
  const defs =
    form === "bars" || form === "tiles" || form === "map" ? drawPatterns([series], prefix, ink) : [];
  return toMarkup(el("svg", root, [...defs, ...drawKey(series, form, { prefix, ink })]));
}
