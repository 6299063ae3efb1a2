import { ChartFigure } from "@/components/charts/chart-figure";
import { buildTimeline } from "@/lib/charts/build-timeline";
import type { Holdings, Lens } from "@/lib/domain/holdings";
import type { Release } from "@/lib/domain/position";
import { routes } from "@/lib/routes";

export interface StakeholderTimelineProps {
  code: string;
  holdings: Holdings;
  lens: Lens;
  release: Release;
  pin: number | null;
}

/** A stakeholder's evidence over time; each mark leads to its evidence. */
export function StakeholderTimeline({ code, holdings, lens, release, pin }: StakeholderTimelineProps) {
  const links = {
    evidence: (id: string) => routes.evidence(id, pin),
    item: (item: string) => routes.item(item, pin),
  };
  return <ChartFigure id="timeline" model={buildTimeline(code, { holdings, lens, release, links })} />;
}
