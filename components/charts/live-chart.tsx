"use client";

import { useMemo, useRef } from "react";
import { Bar, BarChart, XAxis, YAxis } from "recharts";
import type { BarChartModel } from "@/lib/charts/chart-model";
import { drawGround } from "@/lib/charts/draw-ground";
import { drawPatterns } from "@/lib/charts/draw-pattern";
import { inkOf } from "@/lib/charts/ink";
import { type RechartsProps, rechartsProps } from "@/lib/charts/recharts-props";
import { ChartTooltip } from "./chart-tooltip";
import { buildShapes, TabStop } from "./live-mark";
import { rowScale } from "./row-scale";
import { SvgElements } from "./svg-element";
import { useMarkFocus } from "./use-mark-focus";

export interface LiveChartProps {
  model: BarChartModel;
  id: string;
  hidden: readonly string[];
  /** The width of the drawing this chart covers. */
  width: number;
}

const INK = inkOf("auto");

/** The interactive hand: Recharts places the bars, the shared brush draws them. */
export function LiveChart({ model, id, hidden, width }: LiveChartProps) {
  const frame = useRef<HTMLDivElement>(null);
  const props = useMemo(() => rechartsProps(model, { width, hidden }), [model, width, hidden]);
  const focus = useMarkFocus({ frame, bars: props.layout.bars });
  return (
    <div className="chart-live chart-drawing" data-width={width} ref={frame} {...focus.handlers}>
      <TabStop value={focus.stop}>
        <LiveBars model={model} props={props} prefix={`${id}-live`} />
      </TabStop>
      <ChartTooltip model={model} focus={focus} width={width} layout={props.layout} />
    </div>
  );
}

function LiveBars({ model, props, prefix }: { model: BarChartModel; props: RechartsProps; prefix: string }) {
  const { layout, data, margin, barSize, domain, ticks, bands } = props;
  const scale = useMemo(() => rowScale(bands), [bands]);
  const shapes = useMemo(
    () => buildShapes({ model, props, brush: { prefix, ink: INK } }),
    [model, props, prefix],
  );
  return (
    <BarChart
      className="chart-svg"
      data={data}
      width={layout.width}
      height={layout.height}
      style={{ width: "100%", height: "auto", aspectRatio: `${layout.width} / ${layout.height}` }}
      layout="vertical"
      margin={margin}
      barSize={barSize}
      barGap={0}
      barCategoryGap={0}
      stackOffset="sign"
      accessibilityLayer={false}
      role="group"
      title={model.title}
      desc={model.alt}
    >
      <SvgElements nodes={[...drawPatterns(model.series, prefix, INK), ...drawGround(layout, INK)]} />
      <XAxis type="number" hide domain={domain} ticks={ticks} allowDataOverflow />
      <YAxis type="category" dataKey="code" hide scale={scale} interval={0} />
      {shapes.map(({ series, shape }) => (
        <Bar key={series} dataKey={series} stackId="marks" isAnimationActive={false} shape={shape} />
      ))}
    </BarChart>
  );
}
