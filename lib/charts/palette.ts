import type { Tone } from "./chart-model";

export type Token = Tone | "paper" | "band" | "ink" | "muted" | "line" | "axis";
export type Palette = Readonly<Record<Token, string>>;

/** The colours of app/globals.css and of charts.css; a test keeps the latter equal. */
export const LIGHT: Palette = {
  paper: "#fcfbf8",
  band: "#f3f1ea",
  ink: "#1b1f24",
  muted: "#565c64",
  line: "#e4e1d8",
  axis: "#8a8d8f",
  says: "#1f5fa8",
  does: "#0b7a5b",
  opposes: "#b8400f",
  salience: "#4a4368",
  called: "#666c74",
};

/** Designed on its own ground: lighter, less saturated tones that keep their order of weight. */
export const DARK: Palette = {
  paper: "#14171b",
  band: "#1d2126",
  ink: "#e9e7e1",
  muted: "#a9adb4",
  line: "#2c3138",
  axis: "#767c84",
  says: "#7fb2ef",
  does: "#55c49c",
  opposes: "#f08a5d",
  salience: "#bdb4e0",
  called: "#a3a9b1",
};

/** WCAG contrast ratio of two #rrggbb colours. */
export function contrastRatio(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance, WCAG 2.2. */
export function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
