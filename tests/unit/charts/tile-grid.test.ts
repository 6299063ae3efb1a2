import { beforeAll, describe, expect, it } from "vitest";
import { placeTiles, TILE_COLUMNS } from "@/lib/charts/tile-grid";
import { readShippedReleases } from "@/lib/import/shipped-releases";

let codes: string[];

beforeAll(async () => {
  const { releases } = await readShippedReleases("prisma/data");
  const named = releases.flatMap(({ dataSet }) => dataSet.stakeholders.map(({ value }) => value.iso3));
  codes = [...new Set(named)].filter((iso3) => iso3 !== null);
});

describe("the tile grid", () => {
  it("has a tile of its own for every state of the data set, and none holds two", () => {
    const places = [...placeTiles(codes).values()];
    expect(places.filter(({ row }) => row > 6)).toEqual([]);
    expect(new Set(places.map(({ column, row }) => `${column} ${row}`)).size).toBe(codes.length);
    expect(codes.length).toBeGreaterThan(20);
  });

  it("puts states it does not know below the grid, so that none is lost", () => {
    const many = Array.from({ length: TILE_COLUMNS + 1 }, (_, index) => `X${index}`);
    const places = placeTiles(["PAK", ...many]);
    expect(places.get("X0")).toEqual({ column: 0, row: 8 });
    expect(places.get(`X${TILE_COLUMNS}`)).toEqual({ column: 0, row: 9 });
  });
});
