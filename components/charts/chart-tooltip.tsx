import type { BarChartModel } from "@/lib/charts/chart-model";
import { describeMark, type MarkWords } from "@/lib/charts/describe-mark";
import type { BarLayout } from "@/lib/charts/placed";
import { markKey } from "@/lib/charts/recharts-props";
import type { MarkFocus } from "./use-mark-focus";

export interface ChartTooltipProps {
  model: BarChartModel;
  layout: BarLayout;
  width: number;
  focus: MarkFocus;
}

/** What a mark counts and who is behind it; it can be hovered, and Escape takes it away. */
export function ChartTooltip({ model, layout, width, focus }: ChartTooltipProps) {
  const bar = layout.bars.find(({ mark }) => markKey(mark.row, mark.series) === focus.shown);
  const words = bar ? describeMark(model, bar.mark) : null;
  return (
    <>
      <div className="chart-live-region" aria-live="polite">
        {words ? sayMore(model, words) : ""}
      </div>
      {bar && words ? (
        <div className="chart-tooltip" role="tooltip" style={placeOf(bar, layout.height, width)}>
          <p>
            <strong>{words.row}</strong>
          </p>
          <p>
            {words.series}: {words.count}
          </p>
          {words.who === "" ? null : <p>{words.who}</p>}
          <p className="chart-tooltip-hint">{words.meaning}</p>
          {bar.mark.href === null ? null : <p className="chart-tooltip-hint">Click or Enter: the evidence</p>}
        </div>
      ) : null}
    </>
  );
}

/** What the mark's own name does not say, so that a screen reader hears nothing twice. */
function sayMore(model: BarChartModel, { row, meaning }: MarkWords): string {
  const remark = model.rows.find(({ label }) => label === row)?.remark;
  return remark ? `${meaning}; ${remark}` : meaning;
}

/** Under its bar, or above it in the lower half; percentages, because the drawing scales with its container. */
function placeOf(
  { x, y, width: wide, height: high }: { x: number; y: number; width: number; height: number },
  height: number,
  width: number,
) {
  const isLow = y > height / 2;
  const isRight = x + wide / 2 > width / 2;
  return {
    ...(isLow
      ? { bottom: `${((height - y + 2) / height) * 100}%` }
      : { top: `${((y + high + 2) / height) * 100}%` }),
    ...(isRight ? { right: `${((width - x - wide) / width) * 100}%` } : { left: `${(x / width) * 100}%` }),
  };
}
