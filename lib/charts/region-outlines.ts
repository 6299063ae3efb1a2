import type { OutlinesModel } from "./chart-model";
import {
  isMostlyVisible,
  outlineOf,
  projectionOf,
  sizeOf,
  visibleMiddle,
  type WorldGeometry,
} from "./map-geometry";

/** The region traced on a coarse grid, which is drawn at any width: the same text thrice weighs little more than once. */
export interface RegionOutlines {
  frame: OutlinesModel["frame"];
  /** By ISO 3166-1 alpha-3 code; countries of which the frame shows nothing are not among them. */
  shapes: ReadonlyMap<string, OutlinesModel["outlines"][string]>;
}

/** A unit is some two pixels of a wide drawing. */
const GRID = { width: 340, height: 210 };

/** Points that fall on one spot of the grid are one: neighbours share their border's spots, so that no gap opens. */
const LEAST_STEP = 1;
/** Ground and no border: states are drawn over it. */
const LEAST_STEP_OF_LAND = 1.6;

const known = new WeakMap<WorldGeometry, RegionOutlines>();

/** The frame of the region with everything that lies in it; traced once for one world. */
export function traceRegion(world: WorldGeometry): RegionOutlines {
  const traced = known.get(world) ?? trace(world);
  known.set(world, traced);
  return traced;
}

function trace({ land, shapes }: WorldGeometry): RegionOutlines {
  const projection = projectionOf("region", GRID.width, GRID.height);
  return {
    frame: { ...GRID, land: outlineOf(land, projection, LEAST_STEP_OF_LAND) },
    shapes: new Map(
      shapes.flatMap(({ iso3, geometry }) => {
        const path = outlineOf(geometry, projection, LEAST_STEP);
        const middle = visibleMiddle(geometry, projection);
        if (path === "" || !middle) return [];
        const isShown = isMostlyVisible(geometry, projection);
        return [[iso3, { path, middle, least: isShown ? Math.min(...sizeOf(geometry, projection)) : 0 }]];
      }),
    ),
  };
}
