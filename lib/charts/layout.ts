import { scaleLinear } from "d3-scale";
import { groupBy } from "@/lib/domain/group-by";
import type { BarAxis, BarChartModel, BarMark } from "./chart-model";
import { columnsOf, LABEL, placeRows, SMALL } from "./layout-rows";
import type { BarLayout, PlacedBar, PlacedLine, PlacedText, Rect } from "./placed";
import { textWidth } from "./text-width";

const BAR_HEIGHT = 22;
/** Bars grow a little where rows stand far apart. */
const MOST_GROWTH = 12;
const CAPTION_HEIGHT = 24;
const FOOT_HEIGHT = 42;

export interface BarLayoutInput {
  width: number;
  /** Series the reader switched off: the others close up, the axis stays. */
  hidden?: readonly string[];
  /** More air under each row. */
  extra?: number;
}

/** The geometry of a bar chart at a width: the one place that turns values into pixels. */
export function layoutBars(
  model: BarChartModel,
  { width, hidden = [], extra = 0 }: BarLayoutInput,
): BarLayout {
  const columns = columnsOf(model.rows, width);
  const top = model.axis.captions.length > 0 ? CAPTION_HEIGHT : 4;
  const rows = placeRows({ rows: model.rows, width, top, heightOf: () => BAR_HEIGHT, extra });
  const plot: Rect = { x: columns.x, y: top, width: columns.width, height: rows.bottom - top };
  const x = scaleOf(model.axis, plot);
  const growth = Math.min(MOST_GROWTH, Math.round(extra / 3));
  const barHeight = BAR_HEIGHT + growth;
  const barTops = Object.fromEntries(Object.entries(rows.tops).map(([row, top]) => [row, top - growth / 2]));
  return {
    width,
    height: rows.bottom + FOOT_HEIGHT,
    plot,
    texts: [...rows.texts, ...captions(model.axis, plot, x), ...footTexts(model.axis, plot, x)],
    lines: [...gridLines(model.axis, rows.spans, x), ...rows.lines],
    bands: laneBands(model.axis, rows.spans, x),
    bars: stackBars({ model, hidden, x, tops: barTops, barHeight }),
    barTops,
    barHeight,
  };
}

type Scale = (value: number) => number;

function scaleOf({ domain }: BarAxis, plot: Rect): Scale {
  return scaleLinear(domain, [plot.x, plot.x + plot.width]);
}

interface StackInput {
  model: BarChartModel;
  hidden: readonly string[];
  x: Scale;
  tops: Record<string, number>;
  barHeight: number;
}

/** Stacks each side outward from zero in the order of the series; what stands apart begins at its own zero. */
function stackBars({ model, hidden, x, tops, barHeight }: StackInput): PlacedBar[] {
  const byRow = groupBy(model.marks, (mark) => mark.row);
  return model.rows.flatMap((row) => {
    const marks = byRow.get(row.code) ?? [];
    const ends = { right: 0, left: 0, apart: model.axis.lane?.start ?? 0 };
    return model.series.flatMap(({ id, side }) => {
      const mark = marks.find((one) => one.series === id);
      if (!mark || hidden.includes(id)) return [];
      const from = ends[side];
      const to = from + (side === "left" ? -mark.value : mark.value);
      ends[side] = to;
      return [
        placeBar({
          mark,
          from: x(Math.min(from, to)),
          to: x(Math.max(from, to)),
          y: tops[row.code] ?? 0,
          height: barHeight,
        }),
      ];
    });
  });
}

interface BarPlace {
  mark: BarMark;
  from: number;
  to: number;
  y: number;
  height: number;
}

function placeBar({ mark, from, to, y, height }: BarPlace): PlacedBar {
  return { mark, x: from, y, width: to - from, height };
}

type Spans = readonly { top: number; bottom: number }[];

function gridLines({ ticks, lane }: BarAxis, spans: Spans, x: Scale): PlacedLine[] {
  return ticks.flatMap(({ at }) => {
    const token = at === 0 || at === lane?.start ? "axis" : "line";
    return spans.map(({ top, bottom }) => ({ x1: x(at), y1: top, x2: x(at), y2: bottom, token, width: 1 }));
  });
}

function laneBands({ lane }: BarAxis, spans: Spans, x: Scale): Rect[] {
  if (!lane) return [];
  const across = { x: x(lane.start), width: x(lane.end) - x(lane.start) };
  return spans.map(({ top, bottom }) => ({ ...across, y: top, height: bottom - top }));
}

/** Captions stand at the head of their side; one that would run into its neighbour or off the edge moves. */
function captions({ captions: list }: BarAxis, plot: Rect, x: Scale): PlacedText[] {
  let taken = 0;
  return list.map(({ text, at, anchor }) => {
    const width = textWidth(text, SMALL, true);
    const wanted = anchor === "start" ? x(at) + 5 : x(at) - 5 - width;
    const from = Math.max(taken, Math.min(wanted, plot.x + plot.width - width));
    taken = from + width + 8;
    return {
      role: "caption",
      text,
      x: from,
      y: 15,
      anchor: "start",
      size: SMALL,
      bold: true,
      token: "muted",
    };
  });
}

function footTexts({ ticks, label }: BarAxis, plot: Rect, x: Scale): PlacedText[] {
  const y = plot.y + plot.height + 18;
  return [
    ...ticks.map(
      (tick): PlacedText => ({
        role: "tick",
        text: tick.label,
        x: x(tick.at),
        y,
        anchor: anchorAt(x(tick.at), plot),
        size: SMALL,
        token: "muted",
      }),
    ),
    { role: "axis-label", text: label, x: plot.x, y: y + 19, anchor: "start", size: SMALL, token: "muted" },
  ];
}

/** The outermost ticks turn inward so that their numbers are not cut off at the edge. */
function anchorAt(x: number, plot: Rect): PlacedText["anchor"] {
  if (x < 4) return "start";
  return plot.x > LABEL || x < plot.x + plot.width - 4 ? "middle" : "end";
}
