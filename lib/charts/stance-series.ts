import type { ChartSeries } from "./chart-model";
import type { Standing } from "./tally-states";

/**
 * Layer sets the fill (own words solid, deeds striped, said of it hollow), a condition halves it,
 * refusal crosses it and turns it to the left and to vermillion. Order within a side runs outward from zero.
 */
export const STANCE_SERIES: readonly ChartSeries[] = [
  right("supports", "supports", "for it in own words", { tone: "says", pattern: "solid", glyph: "disc" }),
  right("practises", "practises", "reported doing it, with no own words on it", {
    tone: "does",
    pattern: "stripes",
    glyph: "triangle",
  }),
  right("conditional", "conditional", "for it in own words, on a condition", {
    tone: "says",
    pattern: "half",
    glyph: "half-disc",
  }),
  right("conditional-deeds", "conditional in deeds", "acts for it on a condition, with no own words on it", {
    tone: "does",
    pattern: "half-stripes",
    glyph: "half-triangle",
  }),
  right("said-to-support", "said to support", "only others say it is for it", {
    tone: "says",
    pattern: "hollow",
    glyph: "ring",
  }),
  right("said-conditional", "said to be conditional", "only others say it is for it, on a condition", {
    tone: "says",
    pattern: "half-hollow",
    glyph: "dashed-ring",
  }),
  left("opposes", "opposes", "against it in own words", { pattern: "crossed", glyph: "disc" }),
  left("opposes-deeds", "opposes in deeds", "reported refusing it, with no own words on it", {
    pattern: "counter-stripes",
    glyph: "triangle",
  }),
  left("said-to-oppose", "said to oppose", "only others say it is against it", {
    pattern: "hollow-crossed",
    glyph: "ring",
  }),
  {
    id: "called-on",
    label: "only called on",
    meaning: "others ask it to act; nothing is known of its own will",
    tone: "called",
    pattern: "dotted",
    glyph: "dotted-ring",
    side: "apart",
  },
];

/** Own words and own deeds, on either side: what is on record rather than ascribed. */
export const OWN_STANCES = [
  "supports",
  "practises",
  "conditional",
  "conditional-deeds",
  "opposes",
  "opposes-deeds",
];
export const OWN_FOR = ["supports", "practises", "conditional", "conditional-deeds"];
export const ASCRIBED_FOR = ["said-to-support", "said-conditional"];
export const AGAINST = ["opposes", "opposes-deeds", "said-to-oppose"];

export function stanceSeriesOf({ layer, value }: Standing): string {
  if (layer === "called") return "called-on";
  if (value === "opposes") return { says: "opposes", does: "opposes-deeds", said: "said-to-oppose" }[layer];
  if (value === "conditional")
    return { says: "conditional", does: "conditional-deeds", said: "said-conditional" }[layer];
  return { says: "supports", does: "practises", said: "said-to-support" }[layer];
}

type Look = Pick<ChartSeries, "tone" | "pattern" | "glyph">;

function right(id: string, label: string, meaning: string, look: Look): ChartSeries {
  return { id, label, meaning, ...look, side: "right" };
}

function left(id: string, label: string, meaning: string, look: Omit<Look, "tone">): ChartSeries {
  return { id, label, meaning, ...look, tone: "opposes", side: "left" };
}
