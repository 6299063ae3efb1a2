import type { ChartSeries } from "./chart-model";
import { isTiled, patternId } from "./draw-pattern";
import type { Ink } from "./ink";
import { el, type SvgAttrs, type SvgNode } from "./svg-node";
import { textWidth } from "./text-width";

export interface AreaBrush {
  prefix: string;
  ink: Ink;
}

/** How a country, a dot or a tile is filled: by the colour and the texture of its series. */
export function fillOf(series: ChartSeries, { prefix, ink }: AreaBrush): SvgAttrs {
  const { tone, pattern } = series;
  if (pattern === "solid") return ink({ fill: tone, stroke: "axis" });
  if (isTiled(pattern)) return ink({ fill: `url(#${patternId(prefix, series)})`, stroke: "axis" });
  return ink({ fill: "paper", stroke: "axis" });
}

const LABEL = 10;

/** A code on a chip of paper, so that it reads on every texture. */
export function drawCode(code: string, x: number, y: number, { ink }: AreaBrush): SvgNode[] {
  const width = textWidth(code, LABEL, true) + 3;
  return [
    el("rect", { x: x - width / 2, y: y - 6.5, width, height: 13, rx: 2, ...ink({ fill: "paper" }) }),
    el(
      "text",
      { x, y: y + 3.6, textAnchor: "middle", fontSize: LABEL, fontWeight: 600, ...ink({ fill: "ink" }) },
      [code],
    ),
  ];
}

/** A state that leads to its cell; its name and what it shows are said to those who cannot see it. */
export function drawState({
  href,
  words,
  children,
}: {
  href: string | null;
  words: string;
  children: SvgNode[];
}): SvgNode {
  const inside = [el("title", {}, [words]), ...children];
  if (href === null) return el("g", {}, inside);
  return el("a", { href, className: "map-state", "aria-label": words }, inside);
}
