import { symbol, symbolCircle, symbolSquare, symbolTriangle } from "d3-shape";
import type { ChartSeries, Glyph } from "./chart-model";
import type { BarBrush } from "./draw-bar";
import { SMALL } from "./layout-rows";
import type { PlacedPoint } from "./placed";
import { el, rounded, type SvgNode } from "./svg-node";

const AREA = 90;

/** A mark on a timeline: the doubt of its date as a line, its basis as a shape, its count as a number. */
export function drawPoint(point: PlacedPoint, series: ChartSeries, { prefix, ink }: BarBrush): SvgNode[] {
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
  return [...doubt, useGlyph({ x, y }, series, prefix), ...count];
}

interface Shape {
  isTriangle?: boolean;
  isSquare?: boolean;
  isFilled?: boolean;
  /** The lower half filled: a condition, or the middle weight. */
  isHalf?: boolean;
  area?: number;
  stroke?: number;
  dash?: string;
  cap?: "round";
}

const SMALL_AREA = 28;

const SHAPES: Record<Glyph, Shape> = {
  disc: { isFilled: true },
  "half-disc": { isHalf: true },
  "small-disc": { isFilled: true, area: SMALL_AREA },
  triangle: { isTriangle: true, isFilled: true },
  "half-triangle": { isTriangle: true, isHalf: true },
  "small-triangle": { isTriangle: true, isFilled: true, area: SMALL_AREA },
  ring: {},
  "thick-ring": { stroke: 3.2 },
  "dashed-ring": { dash: "3 2" },
  "small-ring": { area: SMALL_AREA },
  "dotted-ring": { dash: "0.1 3.3", cap: "round" },
  "square-1": { isSquare: true, isFilled: true, area: 36 },
  "square-2": { isSquare: true, isFilled: true, area: 81 },
  "square-3": { isSquare: true, isFilled: true, area: 144 },
  "square-4": { isSquare: true, isFilled: true, area: 225 },
};

const HALVES = { disc: "M-5.4 0A5.4 5.4 0 0 0 5.4 0z", triangle: "M-4.2-1H4.2L7.2 4.2H-7.2z" };

/** Every shape of a chart once; its marks refer to them, which halves the weight of a drawing. */
export function defineGlyphs(
  series: readonly ChartSeries[],
  { prefix, ink }: BarBrush,
  reach?: { width: number; height: number },
): SvgNode[] {
  // Nothing to see, but a finger finds it.
  const hit = reach
    ? [
        el("rect", {
          x: -reach.width / 2,
          y: -reach.height / 2,
          ...reach,
          fill: "none",
          "pointer-events": "all",
        }),
      ]
    : [];
  const shapes = series.map((one) =>
    el("g", { id: glyphId(prefix, one) }, [...hit, ...drawGlyph({ x: 0, y: 0 }, one, ink)]),
  );
  return shapes.length === 0 ? [] : [el("defs", {}, shapes)];
}

export function useGlyph({ x, y }: { x: number; y: number }, series: ChartSeries, prefix: string): SvgNode {
  return el("use", { href: `#${glyphId(prefix, series)}`, x, y });
}

function glyphId(prefix: string, { id }: ChartSeries): string {
  return `${prefix}-${id}`;
}

/** The shape alone, also used as the legend's key. */
export function drawGlyph(
  { x, y }: { x: number; y: number },
  series: ChartSeries,
  ink: BarBrush["ink"],
): SvgNode[] {
  const { glyph, tone, side } = series;
  const { isTriangle, isSquare, isFilled, isHalf, area = AREA, stroke = 1.8, dash, cap } = SHAPES[glyph];
  const transform = `translate(${rounded(x)} ${rounded(isTriangle ? y + 1.5 : y)})`;
  const shape = el("path", {
    d: symbol(isTriangle ? symbolTriangle : isSquare ? symbolSquare : symbolCircle, area).digits(1)() ?? "",
    transform,
    ...ink({ fill: isFilled ? tone : "paper", stroke: tone }),
    strokeWidth: stroke,
    strokeDasharray: dash,
    strokeLinecap: cap,
  });
  const half = el("path", { d: HALVES[isTriangle ? "triangle" : "disc"], transform, ...ink({ fill: tone }) });
  const cross = `M${rounded(x - 3)} ${rounded(y - 3)}l6 6M${rounded(x + 3)} ${rounded(y - 3)}l-6 6`;
  const refusal = ink({ fill: "none", stroke: isFilled ? "paper" : tone });
  return [
    shape,
    ...(isHalf ? [half] : []),
    ...(side === "left" ? [el("path", { d: cross, ...refusal, strokeWidth: 1.8 })] : []),
  ];
}
