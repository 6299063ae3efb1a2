import type { ChartModel } from "./chart-model";
import { drawPlot, type PlotInput } from "./draw-plot";
import { drawFrame, framePadding } from "./frame";
import { inkOf, type Theme } from "./ink";
import { el, toMarkup } from "./svg-node";

export interface RenderOptions {
  width: number;
  theme: Theme;
  lang: string;
  /** Unique on its page: ids of patterns and titles begin with it. */
  id?: string;
  /** Adds title, finding, legend and source, for a file that stands alone. */
  framed?: boolean;
  /** More air under each row, where a chart must fill a height. */
  extra?: number;
  /** Names the chart in its frame. */
  credit?: string;
  /** The least height of a framed chart. */
  height?: number;
  /** Makes the marks links, and the drawing a group of them. */
  linkOf?: PlotInput["linkOf"];
}

/** Fonts a stand-alone file asks for; on the site the page's own class sets them. */
const SANS = "'Inter Variable', Inter, 'Helvetica Neue', Arial, sans-serif";

/** A chart as SVG text: the same bytes for the same model and options, every time. */
export function renderSvg(
  model: ChartModel,
  { width, theme, lang, id = "chart", framed = false, extra, linkOf, credit, height: least }: RenderOptions,
): string {
  const prefix = `${safeId(id)}-${Math.round(width)}`;
  const ink = inkOf(theme);
  const inner = framed ? width - 2 * framePadding(width) : width;
  const plot = drawPlot(model, { width: inner, prefix, ink, extra, linkOf });
  const { nodes, height } = framed
    ? drawFrame({ model, plot, width, prefix, ink, credit, height: least })
    : plot;
  const root = {
    ...(theme === "auto"
      ? { className: "chart-svg" }
      : { xmlns: "http://www.w3.org/2000/svg", fontFamily: SANS }),
    viewBox: `0 0 ${width} ${Math.ceil(height)}`,
    width,
    height: Math.ceil(height),
    role: linkOf ? "group" : "img",
    lang,
    "aria-labelledby": `${prefix}-title ${prefix}-desc`,
  };
  const names = [
    el("title", { id: `${prefix}-title` }, [model.title]),
    el("desc", { id: `${prefix}-desc` }, [model.alt]),
  ];
  return toMarkup(el("svg", root, [...names, ...nodes]));
}

function safeId(id: string): string {
  return id.replace(/[^A-Za-z0-9_-]/g, "-");
}
