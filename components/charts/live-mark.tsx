import { createContext, type ReactElement, useContext } from "react";
import type { BarShapeProps } from "recharts";
import type { BarChartModel, BarMark, ChartSeries } from "@/lib/charts/chart-model";
import { describeMark } from "@/lib/charts/describe-mark";
import { type BarBrush, drawBar } from "@/lib/charts/draw-bar";
import type { Rect } from "@/lib/charts/placed";
import { markKey, type RechartsProps, type RechartsRow } from "@/lib/charts/recharts-props";
import { SvgElements } from "./svg-element";

/** Which mark Tab goes to; a context, because a new shape function would make Recharts mount every mark anew. */
export const TabStop = createContext<string | null>(null);

export interface ShapesInput {
  model: BarChartModel;
  props: RechartsProps;
  brush: BarBrush;
}

/** What Recharts draws for each series of the stack; nothing for the spacer. */
export function buildShapes({ model, props, brush }: ShapesInput) {
  return props.stack.map(({ id, series }) => ({
    series: id,
    shape: ({ x, y, width, height, payload }: BarShapeProps): ReactElement | null => {
      const mark = props.marks.get(markKey((payload as RechartsRow).code, id));
      // Left of zero Recharts gives a negative width.
      const rect = { x: Math.min(x, x + width), y, width: Math.abs(width), height };
      return mark && series ? <LiveMark {...{ model, series, mark, rect, brush }} /> : null;
    },
  }));
}

interface LiveMarkProps {
  model: BarChartModel;
  series: ChartSeries;
  mark: BarMark;
  rect: Rect;
  brush: BarBrush;
}

/** A bar segment that can be focused, described and followed to its evidence. */
function LiveMark({ model, series, mark, rect, brush }: LiveMarkProps) {
  const key = markKey(mark.row, mark.series);
  const shared = {
    className: "chart-mark",
    "data-mark": key,
    tabIndex: useContext(TabStop) === key ? 0 : -1,
    "aria-label": describeMark(model, mark).spoken,
  };
  const face = (
    <>
      <SvgElements nodes={drawBar({ ...rect, mark }, series, brush)} />
      <rect className="chart-mark-ring" {...rect} />
    </>
  );
  if (mark.href === null) {
    return (
      // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a graphic that takes focus so that its tooltip can be read.
      <g role="img" {...shared}>
        {face}
      </g>
    );
  }
  return (
    <a href={mark.href} {...shared}>
      {face}
    </a>
  );
}
