import { sideOf } from "@/lib/domain/cell";
import type { Position } from "@/lib/domain/position";
import type { ChartSeries } from "./chart-model";

/** Shape tells the basis, a cross tells refusal; colour only repeats both. */
export const TIMELINE_SERIES: readonly ChartSeries[] = [
  series("says", "says", "its own words", { tone: "says", glyph: "disc", pattern: "solid" }),
  series("does", "does", "its deeds", { tone: "does", glyph: "triangle", pattern: "stripes" }),
  series("said", "said of it", "what others say of it", { tone: "says", glyph: "ring", pattern: "hollow" }),
  refusal("says-against", "opposes", "its own words against", { glyph: "disc", pattern: "solid" }),
  refusal("does-against", "opposes in deeds", "its deeds against", { glyph: "triangle", pattern: "stripes" }),
  refusal("said-against", "said to oppose", "what others say of it, against", {
    glyph: "ring",
    pattern: "hollow",
  }),
  series("called-on", "called on", "what others ask of it", {
    tone: "called",
    glyph: "dotted-ring",
    pattern: "dotted",
  }),
];

export function timelineSeriesOf({ value, basis }: Pick<Position, "value" | "basis">): string {
  if (value === "called-on") return "called-on";
  const layer = { official: "says", conduct: "does", analyst: "said" }[basis];
  return sideOf(value) === -1 ? `${layer}-against` : layer;
}

type Look = Pick<ChartSeries, "tone" | "glyph" | "pattern">;

function series(id: string, label: string, meaning: string, look: Look): ChartSeries {
  return { id, label, meaning, ...look, side: "right" };
}

function refusal(id: string, label: string, meaning: string, look: Omit<Look, "tone">): ChartSeries {
  return { id, label, meaning, ...look, tone: "opposes", side: "left" };
}
