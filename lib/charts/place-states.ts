import type { GeoProjection } from "d3-geo";
import type { MapEntry, MapModel } from "./build-map";
import {
  type FrameName,
  isMostlyVisible,
  type MapShape,
  outlineOf,
  projectionOf,
  sizeOf,
  visibleMiddle,
  type WorldGeometry,
} from "./map-geometry";
import { spreadPoints } from "./spread-points";

/**
 * The radius of a dot: 24 px across is the least that a finger or an unsteady hand should have to hit, also
 * where a drawing is shown somewhat smaller than it was drawn.
 */
function dotRadius(width: number): number {
  return width < 400 ? 14.5 : 13;
}

/** From this size on a country's code stays in its middle. */
const SPACIOUS = 60;

/** Where a state lies in a frame: its outline, or only a dot where the outline is smaller than a target. */
export interface PlacedState {
  entry: MapEntry;
  outline: string | null;
  isDot: boolean;
  /** Where it truly lies, and where its dot or code is drawn so that none covers another. */
  at: [number, number];
  x: number;
  y: number;
  radius: number;
  isFixed: boolean;
}

/** Height of a frame of a given width. */
export function mapHeight(frame: FrameName, width: number): number {
  return Math.round(width * (frame === "region" ? 0.66 : 0.5));
}

/** The states of which the region's frame shows enough to be hit, or where it holds their point. */
export function statesInRegion({ states }: MapModel, world: WorldGeometry): Set<string> {
  const [width, height] = [720, mapHeight("region", 720)];
  const projection = projectionOf("region", width, height);
  const isShown = ({ stakeholder: { iso3 } }: MapEntry) => {
    const shape = shapeOf(iso3, world);
    if (shape) return isMostlyVisible(shape.geometry, projection);
    const [x, y] = placeOf(iso3, world, projection) ?? [-1, -1];
    return x > 0 && x < width && y > 0 && y < height;
  };
  return new Set(states.filter(isShown).map(({ stakeholder }) => stakeholder.code));
}

export function shapeOf(iso3: string | null, world: WorldGeometry): MapShape | undefined {
  return world.shapes.find((shape) => shape.iso3 === iso3);
}

/** Where a state's code or dot belongs: in the middle of what is shown of it. */
function placeOf(
  iso3: string | null,
  world: WorldGeometry,
  projection: GeoProjection,
): [number, number] | null {
  const shape = shapeOf(iso3, world);
  if (shape) return visibleMiddle(shape.geometry, projection);
  const point = world.points[iso3 ?? ""];
  return point ? projection(point) : null;
}

export interface PlaceInput {
  states: readonly MapEntry[];
  world: WorldGeometry;
  projection: GeoProjection;
  width: number;
  height: number;
}

export function placeStates({ states, world, projection, width, height }: PlaceInput): PlacedState[] {
  const radius = dotRadius(width);
  const places = states.flatMap((entry): PlacedState[] => {
    const { iso3 } = entry.stakeholder;
    const shape = shapeOf(iso3, world);
    const at = placeOf(iso3, world, projection);
    if (!at) return [];
    const least = shape ? Math.min(...sizeOf(shape.geometry, projection)) : 0;
    const isDot = least < 2 * radius;
    const outline = shape ? outlineOf(shape.geometry, projection) : null;
    return [{ entry, outline, isDot, at, x: at[0], y: at[1], radius, isFixed: least > SPACIOUS }];
  });
  return spreadPoints(places, { width, height });
}
