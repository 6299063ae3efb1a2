import { geoPath } from "d3-geo";
import type { MapEntry, MapModel } from "./build-map";
import type { ChartSeries } from "./chart-model";
import { type AreaBrush, drawCode, drawState, fillOf } from "./draw-area";
import { drawPatterns } from "./draw-pattern";
import { inkOf } from "./ink";
import { type FrameName, outlineOf, projectionOf, type WorldGeometry } from "./map-geometry";
import {
  mapHeight,
  type PlacedState,
  type PlaceInput,
  placeStates,
  shapeOf,
  statesInRegion,
} from "./place-states";
import { el, type SvgAttrs, type SvgNode, toMarkup } from "./svg-node";

export interface MapOptions {
  frame: FrameName;
  width: number;
  /** Unique on its page. */
  id: string;
}

/** One frame of the map as SVG text; the world links only the states that the region's frame leaves out. */
export function renderMap(model: MapModel, world: WorldGeometry, { frame, width, id }: MapOptions): string {
  const height = mapHeight(frame, width);
  const projection = projectionOf(frame, width, height);
  const brush: AreaBrush = { prefix: `${id}-${frame}-${width}`, ink: inkOf("auto") };
  const inRegion = statesInRegion(model, world);
  const states = model.states.filter(
    ({ stakeholder: { code } }) => inRegion.has(code) === (frame === "region"),
  );
  const placed = placeStates({ states, world, projection, width, height });
  const dots = placed.filter(({ isDot }) => isDot);
  const others = frame === "world" ? model.states.filter((state) => !states.includes(state)) : [];
  const series = new Map(model.series.map((one) => [one.id, one]));
  const nodes = [
    ...drawPatterns(model.series, brush.prefix, brush.ink),
    el("path", { d: outlineOf(world.land, projection), ...brush.ink({ fill: "band", stroke: "line" }) }),
    ...others.flatMap((entry) => drawPlain({ entry, world, projection, series, brush })),
    ...dots.flatMap((state) => drawOutline(state, series, brush)),
    ...placed.filter(({ isDot }) => !isDot).map((state) => drawShape(state, series, brush)),
    ...dots.map((state) => drawDot(state, series, brush)),
    // Above everything, so that no neighbour covers a code; out of the way of pointers and screen readers.
    el(
      "g",
      { "aria-hidden": "true", pointerEvents: "none" },
      placed.flatMap(({ entry: { stakeholder }, x, y }) =>
        drawCode(stakeholder.iso3 ?? stakeholder.code, x, y, brush),
      ),
    ),
  ];
  const words = `${model.item.title}: ${frame === "region" ? "the region" : "states outside the region"}`;
  const root = {
    className: "map-svg",
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    role: "group",
    "aria-label": words,
  };
  return toMarkup(el("svg", root, nodes));
}

type SeriesById = ReadonlyMap<string, ChartSeries>;

function fillFor({ series }: MapEntry, known: SeriesById, brush: AreaBrush) {
  const own = known.get(series);
  return own ? fillOf(own, brush) : brush.ink({ fill: "paper", stroke: "axis" });
}

function drawShape({ entry, outline }: PlacedState, series: SeriesById, brush: AreaBrush): SvgNode {
  return drawState({
    href: entry.href,
    words: `${entry.stakeholder.shortName}: ${entry.label}`,
    children: [el("path", { d: outline ?? "", ...withClass(fillFor(entry, series, brush), "map-area") })],
  });
}

/** What a dot stands for in its true shape and place. */
function drawOutline({ entry, outline }: PlacedState, series: SeriesById, brush: AreaBrush): SvgNode[] {
  return outline ? [el("path", { d: outline, ...fillFor(entry, series, brush) })] : [];
}

/** A dot big enough to hit, tied by a line to where the state lies. */
function drawDot({ entry, at, x, y, radius }: PlacedState, series: SeriesById, brush: AreaBrush): SvgNode {
  const isMoved = Math.hypot(at[0] - x, at[1] - y) > 3;
  const tie = `M${Math.round(at[0])} ${Math.round(at[1])}L${Math.round(x)} ${Math.round(y)}`;
  const fill = withClass(fillFor(entry, series, brush), "map-area");
  return drawState({
    href: entry.href,
    words: `${entry.stakeholder.shortName}: ${entry.label}`,
    children: [
      ...(isMoved ? [el("path", { d: tie, ...brush.ink({ fill: "none", stroke: "axis" }) })] : []),
      el("circle", { cx: x, cy: y, r: radius, ...fill }),
    ],
  });
}

/** A state that is a link in the other frame, drawn here only so that the world is whole. */
function drawPlain({
  entry,
  world,
  projection,
  series,
  brush,
}: Pick<PlaceInput, "world" | "projection"> & {
  entry: MapEntry;
  series: SeriesById;
  brush: AreaBrush;
}): SvgNode[] {
  const shape = shapeOf(entry.stakeholder.iso3, world);
  if (!shape || geoPath(projection).area(shape.geometry) < 2) return [];
  return [el("path", { d: outlineOf(shape.geometry, projection), ...fillFor(entry, series, brush) })];
}

/** The brush's classes and one more, by which the style sheet draws the ring of a state in focus. */
function withClass(attrs: SvgAttrs, more: string): SvgAttrs {
  return { ...attrs, className: [attrs.className, more].filter(Boolean).join(" ") };
}
