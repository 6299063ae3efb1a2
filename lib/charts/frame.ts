import type { ChartModel } from "./chart-model";
import { drawTexts } from "./draw-ground";
import type { Ink } from "./ink";
import { SMALL } from "./layout-rows";
import type { PlacedText } from "./placed";
import { drawKey, KEY_HEIGHT, KEY_WIDTH } from "./render-key";
import { type Drawing, el, type SvgNode } from "./svg-node";
import { textWidth, wrapText } from "./text-width";

export interface FrameInput {
  model: ChartModel;
  plot: Drawing;
  width: number;
  prefix: string;
  ink: Ink;
  /** Names the chart, so that a picture on its own can be found again. */
  credit?: string;
  /** The least height of the whole. */
  height?: number;
}

const SERIF = "'Source Serif 4 Variable', 'Source Serif 4', Georgia, serif";
const TITLE = { size: 20, line: 25, token: "ink", serif: true } as const;
const FINDING = { size: 14, line: 20, token: "ink" } as const;
const FOOT = { size: SMALL, line: 17, token: "muted" } as const;

/** The margin a frame takes off the width its plot is drawn at. */
export function framePadding(width: number): number {
  return width < 480 ? 12 : 20;
}

/** Title and finding above, legend between, note and source below: what a chart needs away from its page. */
export function drawFrame({
  model,
  plot,
  width,
  prefix,
  ink,
  credit,
  height: least = 0,
}: FrameInput): Drawing {
  const pad = framePadding(width);
  const inner = { width: width - 2 * pad, ink };
  const title = paragraph({ ...inner, ...TITLE, text: model.title, y: 0 });
  const finding = paragraph({ ...inner, ...FINDING, text: model.takeaway, y: title.height + 4 });
  const legendTop = title.height + finding.height + 16;
  const legend = drawLegend({ ...inner, model, y: legendTop, prefix });
  const plotTop = legendTop + legend.height + 8;
  const footTop = plotTop + plot.height + 10;
  const foot = paragraph({
    ...inner,
    ...FOOT,
    text: [model.note, model.sources, credit].filter(Boolean).join(" "),
    y: footTop,
  });
  const height = Math.max(least, Math.ceil(2 * pad + footTop + foot.height));
  const placedPlot = el("g", { transform: `translate(0 ${Math.round(plotTop)})` }, plot.nodes);
  const inside = [...title.nodes, ...finding.nodes, ...legend.nodes, placedPlot, ...foot.nodes];
  return {
    nodes: [
      el("rect", { width, height, ...ink({ fill: "paper" }) }),
      el("g", { transform: `translate(${pad} ${pad})` }, inside),
    ],
    height,
  };
}

interface ParagraphInput {
  text: string;
  y: number;
  width: number;
  size: number;
  line: number;
  token: "ink" | "muted";
  serif?: boolean;
  ink: Ink;
}

function paragraph({ text, y, width, size, line, token, serif, ink }: ParagraphInput): Drawing {
  const lines = wrapText(text, width, size);
  const nodes = lines.map((words, index) =>
    el(
      "text",
      {
        x: 0,
        y: y + index * line + size,
        fontSize: size,
        fontFamily: serif ? SERIF : undefined,
        fontWeight: serif ? 600 : undefined,
        ...ink({ fill: token }),
      },
      [words],
    ),
  );
  return { nodes, height: lines.length * line };
}

interface LegendInput {
  model: ChartModel;
  y: number;
  width: number;
  prefix: string;
  ink: Ink;
}

function drawLegend({ model, y, width, prefix, ink }: LegendInput): Drawing {
  const nodes: SvgNode[] = [];
  const texts: PlacedText[] = [];
  let [x, row] = [0, 0];
  for (const series of model.series) {
    const needed = KEY_WIDTH + 6 + textWidth(series.label, SMALL) + 16;
    if (x > 0 && x + needed > width) [x, row] = [0, row + 1];
    const top = y + row * 22;
    nodes.push(
      el(
        "g",
        { transform: `translate(${Math.round(x)} ${top})` },
        drawKey(series, model.form, { prefix, ink }),
      ),
    );
    texts.push({
      role: "caption",
      text: series.label,
      x: x + KEY_WIDTH + 6,
      y: top + KEY_HEIGHT - 2.5,
      anchor: "start",
      size: SMALL,
      token: "ink",
    });
    x += needed;
  }
  return { nodes: [...nodes, ...drawTexts(texts, ink)], height: (row + 1) * 22 };
}
