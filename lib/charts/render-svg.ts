import type { ChartModel } from "./chart-model";
import { drawBar } from "./draw-bar";
import { drawGround } from "./draw-ground";
import { drawPatterns } from "./draw-pattern";
import { drawPoint } from "./draw-point";
import { drawFrame, framePadding } from "./frame";
import { type Ink, inkOf, type Theme } from "./ink";
import { layoutBars } from "./layout";
import { layoutTimeline } from "./layout-timeline";
import { type Drawing, el, toMarkup } from "./svg-node";

export interface RenderOptions {
  width: number;
  theme: Theme;
  lang: string;
  /** Unique on its page: ids of patterns and titles begin with it. */
  id?: string;
  /** Adds title, finding, legend and source, for a file that stands alone. */
  framed?: boolean;
}

/** Fonts a stand-alone file asks for; on the site the page's own class sets them. */
const SANS = "'Inter Variable', Inter, 'Helvetica Neue', Arial, sans-serif";

/** A chart as SVG text: the same bytes for the same model and options, every time. */
export function renderSvg(
  model: ChartModel,
  { width, theme, lang, id = "chart", framed = false }: RenderOptions,
): string {
  const prefix = `${safeId(id)}-${Math.round(width)}`;
  const ink = inkOf(theme);
  const plot = drawPlot(model, { width: framed ? width - 2 * framePadding(width) : width, prefix, ink });
  const { nodes, height } = framed ? drawFrame({ model, plot, width, prefix, ink }) : plot;
  const root = {
    ...(theme === "auto"
      ? { className: "chart-svg" }
      : { xmlns: "http://www.w3.org/2000/svg", fontFamily: SANS }),
    viewBox: `0 0 ${width} ${Math.ceil(height)}`,
    width,
    height: Math.ceil(height),
    role: "img",
    lang,
    "aria-labelledby": `${prefix}-title ${prefix}-desc`,
  };
  const names = [
    el("title", { id: `${prefix}-title` }, [model.title]),
    el("desc", { id: `${prefix}-desc` }, [model.alt]),
  ];
  return toMarkup(el("svg", root, [...names, ...nodes]));
}

function drawPlot(
  model: ChartModel,
  { width, prefix, ink }: { width: number; prefix: string; ink: Ink },
): Drawing {
  const byId = new Map(model.series.map((series) => [series.id, series]));
  if (model.form === "timeline") {
    const layout = layoutTimeline(model, width);
    const points = layout.points.flatMap((point) => {
      const series = byId.get(point.mark.series);
      return series ? drawPoint(point, series, { ink }) : [];
    });
    return { nodes: [...drawGround(layout, ink), ...points], height: layout.height };
  }
  const layout = layoutBars(model, { width });
  const bars = layout.bars.flatMap((bar) => {
    const series = byId.get(bar.mark.series);
    return series ? drawBar(bar, series, { prefix, ink }) : [];
  });
  return {
    nodes: [...drawPatterns(model.series, prefix, ink), ...drawGround(layout, ink), ...bars],
    height: layout.height,
  };
}

function safeId(id: string): string {
  return id.replace(/[^A-Za-z0-9_-]/g, "-");
}
