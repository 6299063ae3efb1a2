"use client";

import { type ComponentType, type ReactNode, useEffect, useRef, useState } from "react";
import type { BarChartModel } from "@/lib/charts/chart-model";
import { Legend, type LegendProps } from "./legend";
import { LiveBoundary } from "./live-boundary";
import type { LiveChartProps } from "./live-chart";

export interface InteractiveChartProps {
  model: BarChartModel;
  id: string;
  glyphs: LegendProps["glyphs"];
  /** The drawings, which stay in place and hold the height. */
  children: ReactNode;
}

/** Shows the drawings, and lays Recharts over them once the chart is in view; if that fails they simply stay. */
export function InteractiveChart({ model, id, glyphs, children }: InteractiveChartProps) {
  const stage = useRef<HTMLDivElement>(null);
  const [Live, setLive] = useState<ComponentType<LiveChartProps> | null>(null);
  const [hidden, setHidden] = useState<readonly string[]>([]);
  const width = useShownWidth(stage, Live !== null);
  useEffect(() => whenInView(stage.current, async () => setLive(await loadLiveChart())), []);
  const isLive = Live !== null && width !== null;
  const toggle = (key: string) =>
    setHidden((now) => (now.includes(key) ? now.filter((one) => one !== key) : [...now, key]));
  return (
    <>
      <Legend
        series={model.series}
        glyphs={glyphs}
        {...(isLive ? { toggle: { hidden, onToggle: toggle } } : {})}
      />
      <div className="chart-stage" ref={stage} data-live={isLive || undefined}>
        {children}
        {isLive ? (
          <LiveBoundary onError={() => setLive(null)}>
            <Live model={model} id={id} hidden={hidden} width={width} />
          </LiveBoundary>
        ) : null}
      </div>
    </>
  );
}

async function loadLiveChart(): Promise<() => ComponentType<LiveChartProps>> {
  const { LiveChart } = await import("./live-chart");
  // A setter calls a function it is given, so the component travels inside one.
  return () => LiveChart;
}

function whenInView(element: Element | null, act: () => Promise<void>): (() => void) | undefined {
  if (!element || !("IntersectionObserver" in window)) return undefined;
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    observer.disconnect();
    // The drawing on the page is already the whole chart: a failed download takes nothing away.
    act().catch(() => undefined);
  });
  observer.observe(element);
  return () => observer.disconnect();
}

/** The width of the drawing that CSS shows at this size of container. */
function useShownWidth(stage: { current: HTMLDivElement | null }, active: boolean): number | null {
  const [width, setWidth] = useState<number | null>(null);
  useEffect(() => {
    const element = stage.current;
    if (!element || !active) return undefined;
    const measure = () => setWidth(shownWidth(element));
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [stage, active]);
  return width;
}

function shownWidth(stage: HTMLElement): number | null {
  const drawings = [...stage.querySelectorAll<HTMLElement>(".chart-drawing")];
  const shown = drawings.find((drawing) => drawing.getClientRects().length > 0);
  return shown ? Number(shown.dataset.width) : null;
}
