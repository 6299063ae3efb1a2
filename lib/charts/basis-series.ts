import type { ChartSeries } from "./chart-model";

/** What a position rests on; a call on a stakeholder is no position of its own and has its own series. */
export const BASIS_SERIES: readonly ChartSeries[] = [
  series("official", "its own words", "positions in the words of its own office-holders or bodies", {
    tone: "says",
    pattern: "solid",
    glyph: "disc",
  }),
  series("conduct", "its deeds", "positions read from what it is reported to have done", {
    tone: "does",
    pattern: "stripes",
    glyph: "triangle",
  }),
  series("analyst", "said of it", "positions that an author or a quoted expert ascribes to it", {
    tone: "says",
    pattern: "hollow",
    glyph: "ring",
  }),
  series("called-on", "called on", "what others ask of it; no position of its own", {
    tone: "called",
    pattern: "dotted",
    glyph: "dotted-ring",
  }),
];

function series(
  id: string,
  label: string,
  meaning: string,
  look: Pick<ChartSeries, "tone" | "pattern" | "glyph">,
): ChartSeries {
  return { id, label, meaning, ...look, side: "right" };
}
