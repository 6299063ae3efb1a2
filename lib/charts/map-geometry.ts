import {
  type ExtendedFeatureCollection,
  type GeoGeometryObjects,
  type GeoProjection,
  geoArea,
  geoAzimuthalEqualArea,
  geoCentroid,
  geoEqualEarth,
  geoPath,
} from "d3-geo";

type Point = [number, number];

/** The outline of one country, by its ISO 3166-1 alpha-3 code. */
export interface MapShape {
  iso3: string;
  geometry: GeoGeometryObjects;
}

/** Shapes as longitude and latitude; where they come from is the server's affair. */
export interface WorldGeometry {
  land: ExtendedFeatureCollection;
  shapes: MapShape[];
  /** Where the states lie that are too small to have a shape. */
  points: Record<string, Point>;
}

export type FrameName = "region" | "world";

/** What the frame of the region must hold: from the Nile to the Yellow Sea, from the equator to the Arctic coast. */
const REGION_CORNERS: Point[] = [
  [27, 24],
  [30, 45],
  [73, 1],
  [104, 8],
  [124, 24],
  [138, 48],
  [72, 64],
];

/** Equal-area projections, so that no state looks larger than it is. */
export function projectionOf(frame: FrameName, width: number, height: number): GeoProjection {
  const extent: [Point, Point] = [
    [4, 4],
    [width - 4, height - 4],
  ];
  if (frame === "world") return geoEqualEarth().rotate([-11, 0]).fitExtent(extent, { type: "Sphere" });
  return geoAzimuthalEqualArea()
    .rotate([-74, -34])
    .fitExtent(extent, { type: "MultiPoint", coordinates: REGION_CORNERS })
    .clipExtent([
      [0, 0],
      [width, height],
    ]);
}

/** The largest part of a country stands for all of it: France is not in the Atlantic. */
function largestPart(geometry: GeoGeometryObjects): GeoGeometryObjects {
  if (geometry.type !== "MultiPolygon") return geometry;
  const parts = geometry.coordinates.map((coordinates) => ({ type: "Polygon" as const, coordinates }));
  return parts.reduce((best, next) => (geoArea(next) > geoArea(best) ? next : best), parts[0] ?? EMPTY);
}

const EMPTY = { type: "Polygon" as const, coordinates: [] };

/** The middle of the largest part of a country. */
export function centreOf(geometry: GeoGeometryObjects): Point {
  return geoCentroid(largestPart(geometry));
}

/** The middle of what a frame shows of a country's largest part; null where it shows nothing. */
export function visibleMiddle(geometry: GeoGeometryObjects, projection: GeoProjection): Point | null {
  const [x, y] = geoPath(projection).centroid(largestPart(geometry));
  return Number.isNaN(x) ? null : [x, y];
}

/** Whether a frame shows enough of a country to stand for it: half of it, or as much as a thumb covers. */
export function isMostlyVisible(geometry: GeoGeometryObjects, projection: GeoProjection): boolean {
  const part = largestPart(geometry);
  const shown = geoPath(projection).area(part);
  // The projection keeps areas: a steradian is the square of its scale.
  return shown > (geoArea(part) * projection.scale() ** 2) / 2 || shown > THUMB;
}

const THUMB = 48 * 48;

/** Width and height of the largest part on the page. */
export function sizeOf(geometry: GeoGeometryObjects, projection: GeoProjection): Point {
  const [[left, top], [right, bottom]] = geoPath(projection).bounds(largestPart(geometry));
  return [right - left, bottom - top];
}

/**
 * A shape as an SVG path in whole pixels and relative steps, points closer than a pixel and a half (or than another
 * least step) left out: a fifth of the bytes, and less is changed than the outlines are off at this scale.
 */
export function outlineOf(
  geometry: ExtendedFeatureCollection | GeoGeometryObjects,
  projection: GeoProjection,
  leastStep = 1.5,
): string {
  const pen = new CoarsePen(leastStep);
  geoPath(projection, pen)(geometry);
  return pen.written;
}

class CoarsePen {
  written = "";
  private at: Point = [0, 0];
  private steps = "";
  private start: Point = [0, 0];
  private count = 0;

  constructor(private readonly leastStep: number) {}

  beginPath(): void {}

  moveTo(x: number, y: number): void {
    this.start = [Math.round(x), Math.round(y)];
    this.at = this.start;
    this.steps = "";
    this.count = 0;
  }

  lineTo(x: number, y: number): void {
    const next: Point = [Math.round(x), Math.round(y)];
    const [dx, dy] = [next[0] - this.at[0], next[1] - this.at[1]];
    if (Math.hypot(dx, dy) < this.leastStep) return;
    this.steps += `${this.count === 0 ? "l" : " "}${dx}${dy < 0 ? "" : " "}${dy}`;
    this.at = next;
    this.count += 1;
  }

  closePath(): void {
    if (this.count > 1) this.written += `M${this.start[0]} ${this.start[1]}${this.steps}z`;
  }

  arc(): void {}
}
