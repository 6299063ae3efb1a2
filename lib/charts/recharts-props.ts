import type { BarChartModel, BarMark, ChartSeries } from "./chart-model";
import { type BarLayoutInput, layoutBars } from "./layout";
import type { BarLayout } from "./placed";

/** The series that pushes what stands apart out to its own lane; it is never drawn. */
const SPACER = "spacer";

/** One row of Recharts data: a signed value for each series, nothing where there is no mark. */
export type RechartsRow = { code: string } & Record<string, number | string>;

export interface RechartsProps {
  layout: BarLayout;
  data: RechartsRow[];
  /** The series to stack, in order; d3's diverging stack sends negatives left. */
  stack: { id: string; series: ChartSeries | null }[];
  domain: [number, number];
  ticks: number[];
  margin: { top: number; right: number; bottom: number; left: number };
  barSize: number;
  bands: { start: Record<string, number>; size: number };
  marks: Map<string, BarMark>;
}

/** What Recharts is given, all of it from the layout that the SVG hand draws. */
export function rechartsProps(model: BarChartModel, input: BarLayoutInput): RechartsProps {
  const layout = layoutBars(model, input);
  const { plot, width, height, barHeight, barTops } = layout;
  const inline = model.series.filter(({ side }) => side !== "apart");
  const apart = model.series.filter(({ side }) => side === "apart");
  // A series switched off stays in the stack without marks: Recharts would put one that comes back at its end.
  const visible = model.marks.filter(({ series }) => !input.hidden?.includes(series));
  const marks = new Map(visible.map((mark) => [markKey(mark.row, mark.series), mark]));
  return {
    layout,
    data: model.rows.map(({ code }) => rowOf({ code, model, inline, apart, marks })),
    stack: [...inline.map(keyed), { id: SPACER, series: null }, ...apart.map(keyed)],
    domain: model.axis.domain,
    ticks: model.axis.ticks.map(({ at }) => at),
    margin: {
      top: plot.y,
      right: width - plot.x - plot.width,
      bottom: height - plot.y - plot.height,
      left: plot.x,
    },
    barSize: barHeight,
    // One pixel of air on both sides: Recharts shrinks a bar that fills its band.
    bands: {
      start: Object.fromEntries(Object.entries(barTops).map(([code, top]) => [code, top - 1])),
      size: barHeight + 2,
    },
    marks,
  };
}

export function markKey(row: string, series: string): string {
  return `${row} ${series}`;
}

interface RowInput {
  code: string;
  model: BarChartModel;
  inline: readonly ChartSeries[];
  apart: readonly ChartSeries[];
  marks: Map<string, BarMark>;
}

function rowOf({ code, model, inline, apart, marks }: RowInput): RechartsRow {
  const countAt = ({ id }: ChartSeries) => marks.get(markKey(code, id))?.value ?? 0;
  const right = inline
    .filter(({ side }) => side === "right")
    .reduce((sum, series) => sum + countAt(series), 0);
  return {
    code,
    ...Object.fromEntries(
      inline.map((series) => [series.id, series.side === "left" ? -countAt(series) : countAt(series)]),
    ),
    [SPACER]: model.axis.lane ? model.axis.lane.start - right : 0,
    ...Object.fromEntries(apart.map((series) => [series.id, countAt(series)])),
  };
}

function keyed(series: ChartSeries): RechartsProps["stack"][number] {
  return { id: series.id, series };
}
