import type { ChartSeries, Glyph } from "./chart-model";
import type { Standing } from "./tally-states";

const LEVELS = ["primary", "significant", "mentioned"] as const;

const LAYERS = [
  { layer: "says", label: "says", meaning: "in its own words", glyphs: ["disc", "half-disc", "small-disc"] },
  {
    layer: "does",
    label: "acts",
    meaning: "by its deeds",
    glyphs: ["triangle", "half-triangle", "small-triangle"],
  },
  {
    layer: "said",
    label: "said of it",
    meaning: "as others say",
    glyphs: ["thick-ring", "ring", "small-ring"],
  },
] as const;

/** Weight by size of the mark, basis by its shape: the looks of threats, interests and obstacles in a matrix. */
export const LEVEL_SERIES: readonly ChartSeries[] = LAYERS.flatMap(({ layer, label, meaning, glyphs }) =>
  LEVELS.map((level, index) => ({
    id: `${layer}-${level}`,
    label: `${label}: ${level}`,
    meaning: `${level} to it ${meaning}`,
    tone: "salience" as const,
    pattern: layer === "said" ? ("hollow" as const) : ("solid" as const),
    glyph: (glyphs[index] ?? "disc") as Glyph,
    side: "right" as const,
  })),
);

export function levelSeriesOf({ layer, value }: Standing): string {
  return `${layer}-${value}`;
}
