import type { ChartSeries } from "./chart-model";

/** How far two agree, by the size of the square: five steps, the fullest and the emptiest only for all and for none. */
export const AGREEMENT_SERIES: readonly ChartSeries[] = [
  step("all", "agree on all", "no distance on any mechanism of which both speak", "square-4"),
  step("most", "three quarters or more", "agreement of at least three quarters", "square-3"),
  step("half", "half or more", "agreement of at least one half", "square-2"),
  { ...step("little", "less than half", "conflict outweighs agreement", "square-1"), tone: "opposes" },
  {
    ...step("none", "opposed on all", "as far apart as the scale goes on every mechanism", "square-1"),
    tone: "opposes",
    side: "left",
  },
];

export function agreementSeriesOf(share: number): string {
  if (share === 1) return "all";
  if (share >= 0.75) return "most";
  if (share >= 0.5) return "half";
  return share > 0 ? "little" : "none";
}

function step(id: string, label: string, meaning: string, glyph: ChartSeries["glyph"]): ChartSeries {
  return { id, label, meaning, glyph, tone: "says", pattern: "solid", side: "right" };
}
