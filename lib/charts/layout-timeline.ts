import { scaleUtc } from "d3-scale";
import type { TimelineModel } from "./chart-model";
import { type ChartLanguage, formatMonth } from "./languages";
import { columnsOf, placeRows, SMALL } from "./layout-rows";
import { type Laned, lanesIn, packRows, REACH, type TimeScale } from "./pack-lanes";
import type { PlacedLine, PlacedPoint, PlacedText, Rect, TimelineLayout } from "./placed";
import { textWidth } from "./text-width";

const LANE = 20;
const HEAD_HEIGHT = 24;
const FOOT_HEIGHT = 42;
/** "Sep 2024" with air on both sides. */
const TICK_ROOM = 76;

/** The geometry of a timeline: marks that would touch in a row move to a lane below. */
export function layoutTimeline(model: TimelineModel, width: number, extra = 0): TimelineLayout {
  const columns = columnsOf(model.rows, width);
  const top = model.axis.breaks.length > 0 ? HEAD_HEIGHT : 4;
  const x = timeScale(model, columns);
  const lanes = packRows(model, x);
  const rows = placeRows({
    rows: model.rows,
    width,
    top,
    heightOf: (row) => LANE * lanesIn(lanes.get(row.code)),
    extra,
  });
  const plot: Rect = { x: columns.x, y: top, width: columns.width, height: rows.bottom - top };
  const ticks = ticksOf(model, plot, x);
  return {
    width,
    height: rows.bottom + FOOT_HEIGHT,
    plot,
    texts: [...rows.texts, ...breakTexts(model, plot, x), ...footTexts(model, plot, ticks)],
    lines: [
      ...ticks.flatMap(({ at }) => uprights(at, rows.spans, "line")),
      ...rows.lines,
      ...breakLines(model, rows.spans, x),
    ],
    bands: [],
    points: pointsOf({ model, lanes, tops: rows.tops, x }),
  };
}

function timeScale(model: TimelineModel, { x, width }: Pick<Rect, "x" | "width">): TimeScale {
  const [first, last] = model.axis.domain;
  const scale = scaleUtc([new Date(first), new Date(last)], [x + REACH, x + width - REACH]);
  return (day) => scale(new Date(day));
}

interface PointsInput {
  model: TimelineModel;
  lanes: Map<string, Laned[]>;
  tops: Record<string, number>;
  x: TimeScale;
}

function pointsOf({ model, lanes, tops, x }: PointsInput): PlacedPoint[] {
  return model.rows.flatMap((row) =>
    (lanes.get(row.code) ?? []).map(({ mark, lane }) => {
      const [from, to] = [x(mark.first), x(mark.last)];
      return { mark, x: (from + to) / 2, y: (tops[row.code] ?? 0) + lane * LANE + LANE / 2, from, to };
    }),
  );
}

/** Years, or months where the whole stretch is short; never closer than their labels need. */
function ticksOf(model: TimelineModel, plot: Rect, x: TimeScale): { at: number; label: string }[] {
  const [first, last] = model.axis.domain;
  const scale = scaleUtc([new Date(first), new Date(last)], [plot.x, plot.x + plot.width]);
  const most = Math.max(2, Math.floor(plot.width / TICK_ROOM));
  for (let count = most; count > 2; count--) {
    const ticks = scale.ticks(count).map((date) => tickAt(date, x, model.lang));
    if (ticks.every(({ at }, index) => at - (ticks[index - 1]?.at ?? -TICK_ROOM) >= TICK_ROOM)) return ticks;
  }
  return scale.ticks(2).map((date) => tickAt(date, x, model.lang));
}

function tickAt(date: Date, x: TimeScale, language: ChartLanguage): { at: number; label: string } {
  const day = date.toISOString().slice(0, 10);
  return { at: x(day), label: day.endsWith("-01-01") ? day.slice(0, 4) : formatMonth(day, language) };
}

type Spans = readonly { top: number; bottom: number }[];

function uprights(x: number, spans: Spans, token: PlacedLine["token"]): PlacedLine[] {
  return spans.map(({ top, bottom }) => ({ x1: x, y1: top, x2: x, y2: bottom, token, width: 1 }));
}

function breakLines({ axis }: TimelineModel, spans: Spans, x: TimeScale): PlacedLine[] {
  return axis.breaks.flatMap(({ at }) =>
    uprights(x(at), spans, "axis").map((line) => ({ ...line, width: 1.5, dash: "5 3" })),
  );
}

function breakTexts(model: TimelineModel, plot: Rect, x: TimeScale): PlacedText[] {
  return model.axis.breaks.map(({ at, label }) => {
    const toLeft = x(at) + textWidth(label, SMALL, true) > plot.x + plot.width;
    return {
      role: "caption",
      text: label,
      x: x(at),
      y: 15,
      anchor: toLeft ? "end" : "start",
      size: SMALL,
      bold: true,
      token: "muted",
    };
  });
}

function footTexts(
  model: TimelineModel,
  plot: Rect,
  ticks: readonly { at: number; label: string }[],
): PlacedText[] {
  const y = plot.y + plot.height + 18;
  const fits = ({ at, label }: { at: number; label: string }) =>
    at + textWidth(label, SMALL) / 2 <= plot.x + plot.width + 8;
  return [
    ...ticks.filter(fits).map(
      ({ at, label }): PlacedText => ({
        role: "tick",
        text: label,
        x: at,
        y,
        anchor: "middle",
        size: SMALL,
        token: "muted",
      }),
    ),
    {
      role: "axis-label",
      text: model.axis.label,
      x: plot.x,
      y: y + 19,
      anchor: "start",
      size: SMALL,
      token: "muted",
    },
  ];
}
