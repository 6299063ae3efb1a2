import { describe, expect, it } from "vitest";
import type { ChartModel } from "@/lib/charts/chart-model";
import { renderKey } from "@/lib/charts/render-key";
import { renderSvg } from "@/lib/charts/render-svg";
import { MODELS as PUBLISHED } from "./published-models";
import { BAR_MODELS, TIMELINE } from "./sample-models";

const {
  "said-done": saidDone,
  matrix,
  table,
  cell,
  tiles,
  agreement,
  map,
} = PUBLISHED as Record<string, ChartModel>;
const MODELS = {
  ...BAR_MODELS,
  timeline: TIMELINE,
  "said-done": saidDone,
  matrix,
  table,
  cell,
  tiles,
  agreement,
  map,
} as Record<string, ChartModel>;
const HOSTILE = `</title><script>alert("1")</script> & ' \u0000 \ud800 \uffff onload="x" url(#y)`;

function hostile(model: ChartModel): ChartModel {
  return JSON.parse(JSON.stringify(model), (key, value) =>
    ["title", "alt", "label", "remark", "note", "takeaway", "sources", "group", "row", "code"].includes(
      key,
    ) && typeof value === "string"
      ? HOSTILE
      : value,
  );
}

describe.each(Object.entries(MODELS))("%s as SVG", (name, model) => {
  it.each([340, 960])("is drawn as the reference has it at %i", async (width) => {
    const svg = renderSvg(model, { width, theme: "light", lang: "en", id: name });
    await expect(`${svg.replaceAll("><", ">\n<")}\n`).toMatchFileSnapshot(`references/${name}-${width}.svg`);
  });

  it("stands alone with title, finding, legend and source as the reference has it", async () => {
    const svg = renderSvg(model, { width: 640, theme: "dark", lang: "en", id: name, framed: true });
    await expect(`${svg.replaceAll("><", ">\n<")}\n`).toMatchFileSnapshot(`references/${name}-framed.svg`);
    for (const series of model.series) expect(svg).toContain(`>${series.label}</text>`);
  });

  it("is the same bytes twice", () => {
    const options = { width: 640, theme: "auto" as const, lang: "en", id: "a" };
    expect(renderSvg(model, options)).toBe(renderSvg(JSON.parse(JSON.stringify(model)), options));
  });

  it("is a named image in its language", () => {
    const svg = renderSvg(model, { width: 340, theme: "auto", lang: "en", id: "a" });
    expect(svg).toMatch(/^<svg [^>]*role="img" lang="en" aria-labelledby="a-340-title a-340-desc"/);
    expect(svg).toContain('<title id="a-340-title">');
  });

  it("obeys a policy without inline style, and knows no colour of its own on the site", () => {
    const svg = renderSvg(model, { width: 640, theme: "auto", lang: "en", id: "a" });
    expect(svg).not.toMatch(/<style|\sstyle=|#[0-9a-f]{6}/i);
  });

  it("keeps its ids apart from another chart's on the same page", () => {
    const ids = (id: string, width: number) =>
      [...renderSvg(model, { width, theme: "auto", lang: "en", id }).matchAll(/ id="([^"]+)"/g)].map(
        ([, found]) => found,
      );
    const all = [...ids("a", 340), ...ids("a", 640), ...ids("b", 340)];
    expect(new Set(all).size).toBe(all.length);
  });

  it("writes hostile words as words", () => {
    for (const framed of [true, false]) {
      const svg = renderSvg(hostile(model), {
        width: 640,
        theme: "light",
        lang: '"><script>',
        id: '"><script>',
        framed,
      });
      expect(svg).not.toMatch(/<script|onload="|\p{Cs}|\p{Cc}|\uffff/u);
      expect(svg.match(/<\/title>/g)).toHaveLength(1);
    }
  });
});

describe("a key of the legend", () => {
  it("is hidden from assistive technology and has its own pattern", () => {
    const [striped] =
      BAR_MODELS["stance-by-mechanism"]?.series.filter(({ pattern }) => pattern === "stripes") ?? [];
    const svg = striped ? renderKey(striped, "bars", "a") : "";
    expect(svg).toContain('aria-hidden="true"');
    expect(svg).toContain('id="a-key-practises-stripes-does"');
  });
});
