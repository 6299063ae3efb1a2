import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { buildChart } from "@/lib/charts/build-chart";
import type { OutlinesModel } from "@/lib/charts/chart-model";
import { evidenceBehind } from "@/lib/charts/evidence-behind";
import { layoutMap } from "@/lib/charts/layout-map";
import { renderSvg } from "@/lib/charts/render-svg";
import { tabulate } from "@/lib/charts/tabulate";
import type { Holdings } from "@/lib/domain/holdings";
import { readShippedHoldings } from "../../support/shipped-holdings";
import { embedOf } from "../embed/sample-embed";
import { definitionOf, RELEASE, world } from "./published-models";

const WIDTHS = [296, 340, 540, 740, 960, 1160];

let holdings: Holdings;

beforeAll(async () => {
  const [last] = (await readShippedHoldings()).slice(-1);
  if (!last) throw new Error("Nothing is shipped.");
  holdings = last;
});

function mapOf(item: string): OutlinesModel {
  const links = { cell: (state: string) => `/?cell=${state}.${item}`, evidence: (id: string) => `/e/${id}` };
  const definition = definitionOf("map", { items: [item] });
  const model = buildChart({ definition, holdings, release: RELEASE, links, world });
  if (model?.form !== "map") throw new Error(`No map of ${item}.`);
  return model;
}

describe("a map as a chart", () => {
  it("gives every state one place to be hit, at every width, and none twice", () => {
    const model = mapOf("intelligence-sharing");
    const states = model.rows.map(({ code }) => model.codes[code]).sort();
    for (const width of WIDTHS) {
      const { areas, tiles } = layoutMap(model, width);
      const hit = [...areas.filter(({ isTarget }) => isTarget), ...tiles].map(({ code }) => code);
      expect(hit.sort(), String(width)).toEqual(states);
    }
  });

  it("keeps tiles and map within its width and height, and every tile large enough", () => {
    const model = mapOf("intelligence-sharing");
    for (const width of WIDTHS) {
      const { height, tiles, plot } = layoutMap(model, width);
      for (const { x, y, ...tile } of tiles) {
        expect(x + tile.width).toBeLessThanOrEqual(width);
        expect(y + tile.height).toBeLessThanOrEqual(height);
        expect(Math.min(tile.width, tile.height)).toBeGreaterThanOrEqual(24);
        expect(x >= plot.x + plot.width || y >= plot.y + plot.height).toBe(true);
      }
    }
  });

  it("lets no code of a state cover another's, at any width", () => {
    const model = mapOf("intelligence-sharing");
    for (const width of WIDTHS) {
      const codes = layoutMap(model, width).areas.filter(({ isTarget }) => isTarget);
      const pairs = codes.flatMap((a, index) => codes.slice(index + 1).map((b) => [a, b] as const));
      for (const [a, b] of pairs)
        expect(
          Math.hypot(a.x - b.x, a.y - b.y),
          `${a.code} and ${b.code} at ${width}`,
        ).toBeGreaterThanOrEqual(24);
    }
  });

  it("draws a state's silence, and links only those that have spoken", () => {
    const model = mapOf("intelligence-sharing");
    const linkOf = ({ href }: { href: string | null }) => ({ href: href ?? undefined });
    const svg = renderSvg(model, { width: 740, theme: "auto", lang: "en", id: "m", linkOf });
    expect(svg.match(/<a /g)).toHaveLength(model.marks.length);
    expect(model.silences.length).toBeGreaterThan(5);
    expect(tabulate(model).rows).toHaveLength(model.rows.length);
  });

  it("stays within an embed's budget for every item on record, and keeps evidence in its panel", () => {
    for (const { code } of holdings.items) {
      const model = mapOf(code);
      const { html } = embedOf(model, { evidence: evidenceBehind(model, holdings) });
      expect(gzipSync(html).length, code).toBeLessThanOrEqual(15 * 1024);
      const data = JSON.parse(/id="data">([^<]*)</.exec(html)?.[1] ?? "{}");
      expect(data.e.length, code).toBeGreaterThanOrEqual(Math.min(5, model.marks.length));
    }
  });
});
