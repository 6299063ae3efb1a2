import type { ChartSeries } from "./chart-model";

/** Own words and own deeds, by whether they meet. */
export const SAID_DONE_SERIES: readonly ChartSeries[] = [
  {
    id: "both",
    label: "says and does alike",
    meaning: "its own words and its reported deeds point the same way",
    tone: "says",
    pattern: "solid",
    glyph: "disc",
    side: "right",
  },
  {
    id: "words",
    label: "words alone",
    meaning: "its own words are on record, no deed is",
    tone: "says",
    pattern: "half",
    glyph: "half-disc",
    side: "right",
  },
  {
    id: "deeds",
    label: "deeds alone",
    meaning: "a deed is on record, no own words are",
    tone: "does",
    pattern: "stripes",
    glyph: "triangle",
    side: "right",
  },
  {
    id: "gap",
    label: "words against deeds",
    meaning: "its reported deeds point the other way than its own words",
    tone: "opposes",
    pattern: "crossed",
    glyph: "disc",
    side: "left",
  },
];
