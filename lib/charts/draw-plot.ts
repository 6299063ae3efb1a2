import type { ChartMark, ChartModel, ChartSeries } from "./chart-model";
import { type BarBrush, drawBar } from "./draw-bar";
import { drawGround, drawTexts } from "./draw-ground";
import { drawPatterns } from "./draw-pattern";
import { defineGlyphs, drawPoint, useGlyph } from "./draw-point";
import { drawMap, drawTiles } from "./draw-states";
import { layoutBars } from "./layout";
import { layoutGrid } from "./layout-grid";
import { layoutList } from "./layout-list";
import { layoutMap } from "./layout-map";
import { layoutTiles } from "./layout-tiles";
import { layoutTimeline } from "./layout-timeline";
import type { PlacedGlyph } from "./placed";
import { type Drawing, el, type SvgAttrs, type SvgNode } from "./svg-node";

export interface PlotInput extends BarBrush {
  width: number;
  /** More air under each row, where a chart must fill a height. */
  extra?: number;
  /** What makes a mark a link: the attributes of its <a>, or null for a mark that leads nowhere. */
  linkOf?: (mark: ChartMark, index: number) => SvgAttrs | null;
}

/** A chart's rows and marks, without its title or its notes. */
export function drawPlot(model: ChartModel, input: PlotInput): Drawing {
  const { layout, marks } = placeMarks(model, input);
  const ground = drawGround(layout, input.ink);
  const { prefix, ink } = input;
  const shapes =
    model.form === "bars" || model.form === "tiles" || model.form === "map"
      ? drawPatterns(model.series, prefix, ink)
      : defineGlyphs(model.series, { prefix, ink }, "reach" in layout ? layout.reach : undefined);
  return { nodes: [...shapes, ...ground, ...marks], height: layout.height };
}

/** How high a chart's rows and marks are at a width. */
export function plotHeight(model: ChartModel, width: number): number {
  return layoutOf(model, width, 0).height;
}

function layoutOf(model: ChartModel, width: number, extra: number) {
  if (model.form === "bars") return layoutBars(model, { width, extra });
  if (model.form === "timeline") return layoutTimeline(model, width, extra);
  if (model.form === "tiles") return layoutTiles(model, width, extra);
  if (model.form === "map") return layoutMap(model, width, extra);
  return model.form === "grid" ? layoutGrid(model, width, extra) : layoutList(model, width, extra);
}

function placeMarks(model: ChartModel, input: PlotInput) {
  const { width, extra = 0 } = input;
  if (model.form === "bars") {
    const layout = layoutBars(model, { width, extra });
    const shape = shaper(model, input, (bar: (typeof layout.bars)[number], series) =>
      drawBar(bar, series, input),
    );
    return { layout, marks: layout.bars.flatMap(shape) };
  }
  if (model.form === "timeline") {
    const layout = layoutTimeline(model, width, extra);
    const shape = shaper(model, input, (point: (typeof layout.points)[number], series) =>
      drawPoint(point, series, input),
    );
    return { layout, marks: layout.points.flatMap(shape) };
  }
  if (model.form === "tiles") {
    const layout = layoutTiles(model, width, extra);
    return { layout, marks: drawTiles(model, layout.tiles, input) };
  }
  if (model.form === "map") {
    const layout = layoutMap(model, width, extra);
    return { layout, marks: drawMap(model, layout, input) };
  }
  const layout = model.form === "grid" ? layoutGrid(model, width, extra) : layoutList(model, width, extra);
  const glyphs: readonly PlacedGlyph<ChartMark>[] = layout.glyphs;
  const shape = shaper(model, input, (one: PlacedGlyph<ChartMark>, series) => [
    ...(one.box ? [el("rect", { ...one.box, fill: "none", "pointer-events": "all" })] : []),
    useGlyph(one, series, input.prefix),
    ...drawTexts(one.texts, input.ink),
  ]);
  return { layout, marks: glyphs.flatMap(shape) };
}

/** Draws placed marks with the look of their series, each inside its link where it has one. */
function shaper<Placed extends { mark: ChartMark }>(
  model: ChartModel,
  { linkOf }: Pick<PlotInput, "linkOf">,
  draw: (placed: Placed, series: ChartSeries) => SvgNode[],
): (placed: Placed) => SvgNode[] {
  const looks = new Map(model.series.map((series) => [series.id, series]));
  const places = new Map<ChartMark, number>(model.marks.map((mark, index) => [mark, index]));
  return (placed) => {
    const series = looks.get(placed.mark.series);
    if (!series) return [];
    const nodes = draw(placed, series);
    const link = linkOf?.(placed.mark, places.get(placed.mark) ?? 0);
    return link ? [el("a", link, nodes)] : nodes;
  };
}
