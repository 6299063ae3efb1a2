import { beforeAll, describe, expect, it } from "vitest";
import { buildMap, type MapModel } from "@/lib/charts/build-map";
import { outlineOf, projectionOf, type WorldGeometry } from "@/lib/charts/map-geometry";
import { renderMap } from "@/lib/charts/render-map";
import { renderTiles } from "@/lib/charts/render-tiles";
import { getWorldGeometry } from "@/lib/export/world-geometry";
import { readShippedReleases } from "@/lib/import/shipped-releases";
import { EVERYTHING, makeHoldings, makePosition, WORLD } from "../../support/holdings";

let world: WorldGeometry;
let model: MapModel;

beforeAll(async () => {
  world = await getWorldGeometry();
  const { releases } = await readShippedReleases("prisma/data");
  const stakeholders = (releases.at(-1)?.dataSet.stakeholders ?? []).map(({ value }) => value);
  const [item = WORLD.items[0]] = WORLD.items.filter(({ code }) => code === "intelligence-sharing");
  if (!item) throw new Error("no item");
  model = buildMap({
    holdings: makeHoldings([makePosition({ stakeholder: "PAK", value: "supports" })], { stakeholders }),
    lens: EVERYTHING,
    release: { n: 1, publishedOn: "2026-01-01" },
    item,
    hrefOf: (code) => `/?cell=${code}.x&kind=y`,
  });
});

const linksIn = (svg: string) =>
  [...svg.matchAll(/<a href="\/\?cell=([A-Z-]+)\.x&amp;kind=y"/g)].map(([, code]) => code);

describe("the map as drawn", () => {
  it("links every state exactly once between its two frames, at every width", () => {
    const codes = model.states.map(({ stakeholder }) => stakeholder.code).sort();
    for (const width of [340, 720]) {
      const links = (["region", "world"] as const).flatMap((frame) =>
        linksIn(renderMap(model, world, { frame, width, id: "m" })),
      );
      expect(links.sort()).toEqual(codes);
    }
    expect(linksIn(renderTiles(model, { width: 340, id: "m" })).sort()).toEqual(codes);
  });

  it("shows the region in its frame, and the United States, France and Britain in the world's", () => {
    const region = linksIn(renderMap(model, world, { frame: "region", width: 720, id: "m" }));
    expect(region).toEqual(
      expect.arrayContaining(["AFG", "PAK", "CHN", "RUS", "IRN", "TJK", "SAU", "TUR", "BHR"]),
    );
    const beyond = linksIn(renderMap(model, world, { frame: "world", width: 340, id: "m" }));
    expect(beyond).toEqual(expect.arrayContaining(["USA", "FRA", "GBR"]));
  });

  it("makes every dot big enough to hit", () => {
    for (const width of [340, 720]) {
      const svg = renderMap(model, world, { frame: "region", width, id: "m" });
      const radii = [...svg.matchAll(/<circle cx="[\d.]+" cy="[\d.]+" r="([\d.]+)" class="[^"]*map-area/g)];
      expect(radii.length).toBeGreaterThan(2);
      for (const [, radius] of radii) expect(Number(radius)).toBeGreaterThanOrEqual(13);
    }
  });

  it("says each state's name and look, and needs no inline style", () => {
    const svg = renderMap(model, world, { frame: "region", width: 720, id: "m" });
    expect(svg).toContain('aria-label="Pakistan: supports"');
    expect(svg).not.toContain("style=");
  });

  it("writes outlines in whole pixels and leaves out what nobody can see", () => {
    const path = outlineOf(world.land, projectionOf("region", 720, 475));
    expect(path).toMatch(/^(M-?\d+ -?\d+l[-\d ]+z)+$/);
    expect(path.length).toBeLessThan(20_000);
  });
});
