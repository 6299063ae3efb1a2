import type { ChartSeries, Pattern, Tone } from "./chart-model";
import type { Ink } from "./ink";
import { el, type SvgNode } from "./svg-node";

/** Fills that need a <pattern>; ids carry the chart's own id, for several charts share a page. */
type Tiled = Extract<
  Pattern,
  | "stripes"
  | "half-stripes"
  | "counter-stripes"
  | "crossed"
  | "hollow-crossed"
  | "lines"
  | "dots"
  | "rings"
  | "dashes"
  | "pluses"
  | "specks"
  | "hatch"
>;

export function patternId(prefix: string, { pattern, tone }: Pick<ChartSeries, "pattern" | "tone">): string {
  return `${prefix}-${pattern}-${tone}`;
}

export function isTiled(pattern: Pattern): pattern is Tiled {
  return pattern in TILES;
}

/** The <defs> for the patterns a set of series uses; nothing where none is needed. A zoom undoes that of the shapes they fill. */
export function drawPatterns(
  series: readonly ChartSeries[],
  prefix: string,
  ink: Ink,
  zoom?: number,
): SvgNode[] {
  const unique = new Map(
    series.filter(({ pattern }) => isTiled(pattern)).map((one) => [patternId(prefix, one), one]),
  );
  if (unique.size === 0) return [];
  const patterns = [...unique].map(([id, { pattern, tone }]) => tile({ id, pattern, tone, ink, zoom }));
  return [el("defs", {}, patterns)];
}

interface TileInput {
  id: string;
  pattern: Pattern;
  tone: Tone;
  ink: Ink;
  zoom?: number;
}

function tile({ id, pattern, tone, ink, zoom }: TileInput): SvgNode {
  const { size, turn, draw } = TILES[isTiled(pattern) ? pattern : "stripes"];
  return el(
    "pattern",
    {
      id,
      width: size,
      height: size,
      patternUnits: "userSpaceOnUse",
      patternTransform: transformOf(turn, zoom),
    },
    [el("rect", { width: size, height: size, ...ink({ fill: "paper" }) }), draw(tone, ink)],
  );
}

function transformOf(turn: string | undefined, zoom: number | undefined): string | undefined {
  return zoom === undefined ? turn : `scale(${Math.round(zoom * 1000) / 1000})${turn ? ` ${turn}` : ""}`;
}

interface Tile {
  size: number;
  turn?: string;
  draw: (tone: Tone, ink: Ink) => SvgNode;
}

const STRIPES: Tile = {
  size: 6,
  turn: "rotate(45)",
  draw: (tone, ink) => el("rect", { width: 3.6, height: 6, ...ink({ fill: tone }) }),
};

/** Two thin diagonals: refusal is crossed out, so that it stays refusal without its colour and its side. */
const CROSS = "M0 0L7 7M7 0L0 7";

const TILES: Record<Tiled, Tile> = {
  stripes: STRIPES,
  "half-stripes": STRIPES,
  "counter-stripes": { ...STRIPES, turn: "rotate(-45)" },
  crossed: {
    size: 7,
    draw: (tone, ink) =>
      el("g", {}, [
        el("rect", { width: 7, height: 7, ...ink({ fill: tone }) }),
        el("path", { d: CROSS, ...ink({ fill: "none", stroke: "paper" }), strokeWidth: 1.1 }),
      ]),
  },
  "hollow-crossed": {
    size: 7,
    draw: (tone, ink) => el("path", { d: CROSS, ...ink({ fill: "none", stroke: tone }), strokeWidth: 0.9 }),
  },
  lines: { size: 5, draw: (tone, ink) => el("rect", { width: 5, height: 2.4, ...ink({ fill: tone }) }) },
  rings: {
    size: 8,
    draw: (tone, ink) =>
      el("circle", { cx: 4, cy: 4, r: 2.3, ...ink({ fill: "none", stroke: tone }), strokeWidth: 1.1 }),
  },
  dashes: {
    size: 8,
    draw: (tone, ink) =>
      el("path", { d: "M1 2h4M5 6h3M0 6h1", ...ink({ fill: "none", stroke: tone }), strokeWidth: 1.3 }),
  },
  pluses: {
    size: 9,
    draw: (tone, ink) =>
      el("path", { d: "M4.5 2v5M2 4.5h5", ...ink({ fill: "none", stroke: tone }), strokeWidth: 1.2 }),
  },
  // The dot of “silent” and the hatch of “not read” are those of the comparison’s empty cells.
  specks: {
    size: 10,
    draw: (_, ink) =>
      el("circle", { cx: 5, cy: 5, r: 0.5, ...ink({ fill: "none", stroke: "axis" }), strokeWidth: 1 }),
  },
  hatch: {
    size: 7,
    turn: "rotate(45)",
    draw: (_, ink) => el("path", { d: "M1 0V7", ...ink({ fill: "none", stroke: "axis" }), strokeWidth: 0.9 }),
  },
  dots: { size: 6, draw: (tone, ink) => el("circle", { cx: 3, cy: 3, r: 1.2, ...ink({ fill: tone }) }) },
};
