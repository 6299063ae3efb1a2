import type { ChartSeries } from "./chart-model";
import type { Standing } from "./tally-states";

/** Filled is from own words or deeds, hollow is ascribed; the weight of the mark falls with the salience. */
export const SALIENCE_SERIES: readonly ChartSeries[] = [
  one("primary", "primary", "ranked first or the cause of action, in own words or deeds", "solid", "disc"),
  one(
    "significant",
    "significant",
    "developed in a sentence or more, in own words or deeds",
    "lines",
    "disc",
  ),
  one("mentioned", "mentioned", "named in a list or in passing, in own words or deeds", "dots", "disc"),
  one(
    "ascribed-primary",
    "ascribed: primary",
    "only others rank it first for the state",
    "hollow-thick",
    "ring",
  ),
  one(
    "ascribed-significant",
    "ascribed: significant",
    "only others develop it for the state",
    "hollow",
    "ring",
  ),
  one(
    "ascribed-mentioned",
    "ascribed: mentioned",
    "only others name it for the state in passing",
    "hollow-dashed",
    "ring",
  ),
];

export const OWN_SALIENCES = ["primary", "significant", "mentioned"];
export const ASCRIBED_SALIENCES = ["ascribed-primary", "ascribed-significant", "ascribed-mentioned"];

export function salienceSeriesOf({ layer, value }: Standing): string {
  return layer === "says" || layer === "does" ? value : `ascribed-${value}`;
}

function one(
  id: string,
  label: string,
  meaning: string,
  pattern: ChartSeries["pattern"],
  glyph: ChartSeries["glyph"],
): ChartSeries {
  return { id, label, meaning, tone: "salience", pattern, glyph, side: "right" };
}
