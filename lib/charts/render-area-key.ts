import type { ChartSeries } from "./chart-model";
import { fillOf } from "./draw-area";
import { drawPatterns } from "./draw-pattern";
import { inkOf } from "./ink";
import { el, toMarkup } from "./svg-node";

/** The key of a map's look as SVG text; hidden from assistive technology, for the label says it. */
export function renderAreaKey(series: ChartSeries, id: string): string {
  const brush = { prefix: `${id}-key-${series.id}`, ink: inkOf("auto") };
  const root = {
    className: "chart-key-glyph",
    viewBox: "0 0 26 16",
    width: 26,
    height: 16,
    "aria-hidden": "true",
    focusable: "false",
  };
  const swatch = el("rect", { x: 0.5, y: 0.5, width: 25, height: 15, ...fillOf(series, brush) });
  return toMarkup(el("svg", root, [...drawPatterns([series], brush.prefix, brush.ink), swatch]));
}
