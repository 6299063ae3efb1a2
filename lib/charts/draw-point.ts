import { symbol, symbolCircle, symbolTriangle } from "d3-shape";
import type { ChartSeries } from "./chart-model";
import type { BarBrush } from "./draw-bar";
import { SMALL } from "./layout-rows";
import type { PlacedPoint } from "./placed";
import { el, rounded, type SvgNode } from "./svg-node";

const AREA = 90;

/** A mark on a timeline: the doubt of its date as a line, its basis as a shape, its count as a number. */
export function drawPoint(
  point: PlacedPoint,
  series: ChartSeries,
  { ink }: Pick<BarBrush, "ink">,
): SvgNode[] {
  const { mark, x, y, from, to } = point;
  const dash = mark.dated === "by-source" ? "3 2.5" : undefined;
  const stroke = ink({ fill: "none", stroke: series.tone });
  // Under the mark, not through it: a line that ends inside a shape would change the shape.
  const line = `M${rounded(from)} ${rounded(y + 8)}H${rounded(to)}`;
  const ends = `M${rounded(from)} ${rounded(y + 9)}v-4M${rounded(to)} ${rounded(y + 9)}v-4`;
  const doubt = [
    ...(to - from > 2 ? [el("path", { d: line, ...stroke, strokeWidth: 1.5, strokeDasharray: dash })] : []),
    ...(to - from > 12 ? [el("path", { d: ends, ...stroke, strokeWidth: 1.5 })] : []),
  ];
  const count =
    mark.value > 1
      ? [
          el("text", { x: x + 8, y: y + 4, fontSize: SMALL, fontWeight: 600, ...ink({ fill: "ink" }) }, [
            String(mark.value),
          ]),
        ]
      : [];
  return [...doubt, ...drawGlyph({ x, y }, series, ink), ...count];
}

/** The shape alone, also used as the legend's key. */
export function drawGlyph(
  { x, y }: { x: number; y: number },
  series: ChartSeries,
  ink: BarBrush["ink"],
): SvgNode[] {
  const { glyph, tone, side } = series;
  const filled = glyph === "disc" || glyph === "triangle";
  const shape = el("path", {
    d: symbol(glyph === "triangle" ? symbolTriangle : symbolCircle, AREA).digits(1)() ?? "",
    transform: `translate(${rounded(x)} ${rounded(glyph === "triangle" ? y + 1.5 : y)})`,
    ...ink({ fill: filled ? tone : "paper", stroke: tone }),
    strokeWidth: 1.8,
    ...(glyph === "dotted-ring" ? { strokeDasharray: "0.1 3.3", strokeLinecap: "round" } : {}),
  });
  if (side !== "left") return [shape];
  const cross = `M${rounded(x - 3)} ${rounded(y - 3)}l6 6M${rounded(x + 3)} ${rounded(y - 3)}l-6 6`;
  return [
    shape,
    el("path", { d: cross, ...ink({ fill: "none", stroke: filled ? "paper" : tone }), strokeWidth: 1.8 }),
  ];
}
