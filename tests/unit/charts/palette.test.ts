import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { contrastRatio, DARK, LIGHT, luminance, type Palette, type Token } from "@/lib/charts/palette";

const MARKS: Token[] = ["says", "does", "opposes", "salience", "called"];
const css = readFileSync(new URL("../../../components/charts/charts.css", import.meta.url), "utf8");

describe.each<[string, Palette]>([
  ["light", LIGHT],
  ["dark", DARK],
])("the %s palette", (_, palette) => {
  it.each(MARKS)("sets %s off from its ground, and counts off from it", (token) => {
    expect(contrastRatio(palette[token], palette.paper)).toBeGreaterThanOrEqual(4.5);
    expect(contrastRatio(palette[token], palette.band)).toBeGreaterThanOrEqual(3);
  });

  it("has readable text on paper and on the lane", () => {
    for (const ground of [palette.paper, palette.band]) {
      expect(contrastRatio(palette.ink, ground)).toBeGreaterThanOrEqual(7);
      expect(contrastRatio(palette.muted, ground)).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrastRatio(palette.axis, palette.paper)).toBeGreaterThanOrEqual(3);
  });
});

describe("charts.css", () => {
  it("holds the same colours", () => {
    const [light = "", dark = ""] = css.split("@media (prefers-color-scheme: dark)");
    expect(declared(light)).toEqual(LIGHT);
    expect(declared(dark.split("@media")[0] ?? "")).toEqual(DARK);
  });

  it("has a class for every token a mark or a text is painted with", () => {
    for (const token of [...MARKS, "paper", "ink", "muted", "band"])
      expect(css).toContain(`.chart-fill-${token} {`);
    for (const token of [...MARKS, "line", "axis", "paper"])
      expect(css).toContain(`.chart-stroke-${token} {`);
  });
});

function declared(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/--chart-([a-z]+): (#[0-9a-f]{6});/g)].map(([, name = "", colour = ""]) => [
      name,
      colour,
    ]),
  );
}

describe("luminance", () => {
  it("runs from black to white", () => {
    expect(luminance("#000000")).toBe(0);
    expect(luminance("#ffffff")).toBeCloseTo(1);
    expect(contrastRatio("#000000", "#ffffff")).toBeCloseTo(21);
  });
});
