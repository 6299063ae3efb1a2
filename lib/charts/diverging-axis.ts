import { scaleLinear } from "d3-scale";
import type { AxisTick, BarAxis, ChartSeries } from "./chart-model";

export interface AxisInput {
  label: string;
  unit: BarAxis["unit"];
  series: readonly ChartSeries[];
  /** For each row, the value of each series. */
  rows: readonly ReadonlyMap<string, number>[];
  captions?: Partial<Record<ChartSeries["side"], string>>;
}

/**
 * One scale for all lanes, so that a state is as wide where it is called on as where it speaks.
 * The lane that stands apart begins after a gap and counts from its own zero.
 */
export function buildAxis({ label, unit, series, rows, captions = {} }: AxisInput): BarAxis {
  const right = longest(rows, series, "right");
  const left = longest(rows, series, "left");
  const apart = longest(rows, series, "apart");
  const total = Math.max(1, right + left + apart);
  // A lane keeps room for its caption, however few it holds.
  const leftEnd = left === 0 ? 0 : Math.max(left, Math.ceil(total * 0.16));
  const rightEnd = Math.max(right, apart === 0 ? 1 : Math.ceil(total * 0.16));
  const lane = apart === 0 ? null : laneAfter(rightEnd, apart, total);
  const step = tickStep(left, right, apart);
  return {
    label,
    unit,
    domain: [-leftEnd, lane?.end ?? rightEnd],
    ticks: [
      ...multiples(step, left)
        .slice(1)
        .reverse()
        .map((n) => tick(-n, n)),
      ...multiples(step, rightEnd).map((n) => tick(n, n)),
      ...(lane ? multiples(step, apart).map((n) => tick(lane.start + n, n)) : []),
    ],
    captions: [
      ...(captions.left && left > 0 ? [{ text: captions.left, at: 0, anchor: "end" as const }] : []),
      ...(captions.right ? [{ text: captions.right, at: 0, anchor: "start" as const }] : []),
      ...(captions.apart && lane ? [{ text: captions.apart, at: lane.start, anchor: "start" as const }] : []),
    ],
    lane,
  };
}

function laneAfter(rightEnd: number, apart: number, total: number): { start: number; end: number } {
  const start = rightEnd + Math.max(1, Math.ceil(total * 0.06));
  return { start, end: start + Math.max(apart, Math.ceil(total * 0.28)) };
}

function longest(rows: AxisInput["rows"], series: readonly ChartSeries[], side: ChartSeries["side"]): number {
  const ids = series.filter((one) => one.side === side).map((one) => one.id);
  return Math.max(0, ...rows.map((row) => ids.reduce((sum, id) => sum + (row.get(id) ?? 0), 0)));
}

function tickStep(left: number, right: number, apart: number): number {
  const [first = 0, second = 1] = scaleLinear([0, Math.max(1, left + right + apart)], [0, 1]).ticks(8);
  return Math.max(1, Math.round(second - first));
}

function multiples(step: number, end: number): number[] {
  return Array.from({ length: Math.floor(end / step) + 1 }, (_, index) => index * step);
}

function tick(at: number, value: number): AxisTick {
  return { at, label: String(value) };
}
