import type { ChartSeries, Pattern } from "./chart-model";
import { isTiled, patternId } from "./draw-pattern";
import type { Ink } from "./ink";
import { SMALL } from "./layout-rows";
import type { PlacedBar, Rect } from "./placed";
import { el, type SvgAttrs, type SvgNode } from "./svg-node";
import { textWidth } from "./text-width";

export interface BarBrush {
  prefix: string;
  ink: Ink;
}

/** A bar segment with its count: the same nodes whichever hand places it. */
export function drawBar(bar: PlacedBar, series: ChartSeries, brush: BarBrush): SvgNode[] {
  return [...drawSegment(bar, series, brush), ...drawCount(bar, series, brush)];
}

const OUTLINES: Partial<Record<Pattern, { width: number; dash?: string }>> = {
  stripes: { width: 1.3 },
  "half-stripes": { width: 1.5 },
  "counter-stripes": { width: 1.3 },
  crossed: { width: 1.3 },
  "hollow-crossed": { width: 1.5 },
  half: { width: 1.5 },
  "half-hollow": { width: 1.5, dash: "4 2.5" },
  hollow: { width: 1.5 },
  "hollow-thick": { width: 3.5 },
  "hollow-dashed": { width: 1.5, dash: "4 2.5" },
  dotted: { width: 1.8, dash: "0.1 3.4" },
  lines: { width: 1.3 },
  dots: { width: 1.3 },
};

/** The segment itself, and the lower half of it filled where the series is conditional. */
export function drawSegment(rect: Rect, series: ChartSeries, { prefix, ink }: BarBrush): SvgNode[] {
  const { pattern, tone } = series;
  const outline = OUTLINES[pattern];
  if (!outline) return [el("rect", { ...inset(rect, 0.5), ...ink({ fill: tone }) })];
  const tiled = isTiled(pattern) ? (`url(#${patternId(prefix, series)})` as const) : undefined;
  const isHalf = pattern === "half" || pattern === "half-stripes";
  const box = inset(rect, 0.5 + outline.width / 2);
  const stroke = {
    strokeWidth: outline.width,
    strokeDasharray: outline.dash,
    strokeLinecap: pattern === "dotted" ? "round" : undefined,
  };
  const fill = tiled && !isHalf ? tiled : "paper";
  const frame = el("rect", { ...box, ...ink({ fill, stroke: tone }), ...stroke });
  return isHalf ? [frame, el("rect", { ...lowerHalf(box), ...ink({ fill: tiled ?? tone }) })] : [frame];
}

/** The count inside the segment, where it fits; on a patterned ground it stands on a chip of paper. */
function drawCount(bar: PlacedBar, { pattern }: ChartSeries, { ink }: BarBrush): SvgNode[] {
  const text = String(bar.mark.value);
  const width = textWidth(text, SMALL, true);
  if (width + 3 > bar.width) return [];
  const middle = bar.x + bar.width / 2;
  const label = el(
    "text",
    {
      x: middle,
      y: bar.y + bar.height / 2 + 4.3,
      textAnchor: "middle",
      fontSize: SMALL,
      fontWeight: 600,
      ...ink({ fill: pattern === "solid" ? "paper" : "ink" }),
    },
    [text],
  );
  if (pattern === "solid" || !(isTiled(pattern) || pattern === "half")) return [label];
  const chip = {
    x: middle - width / 2 - 1.5,
    y: bar.y + 3.5,
    width: width + 3,
    height: bar.height - 7,
    rx: 2,
  };
  return [el("rect", { ...chip, ...ink({ fill: "paper" }) }), label];
}

/** Segments keep a hair of ground between them, so that equal neighbours stay two. */
function inset(
  { x, y, width, height }: Rect,
  by: number,
): SvgAttrs & { x: number; y: number; width: number; height: number } {
  const vertical = by - 0.5;
  return { x: x + by, y: y + vertical, width: Math.max(0.5, width - 2 * by), height: height - 2 * vertical };
}

function lowerHalf({ x, y, width, height }: { x: number; y: number; width: number; height: number }) {
  return { x, y: y + height / 2, width, height: height / 2 };
}
