import "server-only";
import { feature } from "topojson-client";
import coarse from "world-atlas/countries-110m.json";
import { centreOf, type MapShape, type WorldGeometry } from "@/lib/charts/map-geometry";
import { alpha3Of } from "./iso-numeric";
import type { WorldTopology } from "./world-topology";

/**
 * The shapes that maps are drawn from: Natural Earth at 1:110 million, read once. States too small for that scale
 * are found as points at 1:50 million.
 */
export function getWorldGeometry(): Promise<WorldGeometry> {
  reading ??= readGeometry();
  return reading;
}

let reading: Promise<WorldGeometry> | null = null;

async function readGeometry(): Promise<WorldGeometry> {
  const shapes = shapesOf(coarse);
  const drawn = new Set(shapes.map(({ iso3 }) => iso3));
  const { default: fine } = await import("world-atlas/countries-50m.json");
  const small = shapesOf(fine).filter(({ iso3 }) => !drawn.has(iso3));
  return {
    land: feature(coarse, coarse.objects.land),
    shapes,
    points: Object.fromEntries(small.map((shape) => [shape.iso3, centreOf(shape.geometry)])),
  };
}

function shapesOf(topology: WorldTopology): MapShape[] {
  return feature(topology, topology.objects.countries).features.flatMap(({ id, geometry }) => {
    const iso3 = alpha3Of(id);
    return iso3 ? [{ iso3, geometry }] : [];
  });
}
