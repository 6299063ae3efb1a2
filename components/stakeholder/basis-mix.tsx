import { ChartFigure } from "@/components/charts/chart-figure";
import { buildBasisMix } from "@/lib/charts/build-basis-mix";
import { routes } from "@/lib/routes";
import type { StakeholderTimelineProps } from "./stakeholder-timeline";

/** For each stakeholder, how much of its record rests on what. */
export function BasisMix({ holdings, lens, release, pin }: Omit<StakeholderTimelineProps, "code">) {
  const links = { stakeholder: (code: string) => routes.stakeholder(code, pin) };
  return (
    <div className="mt-10 max-w-[72rem] border-t-2 border-ink pt-2">
      <ChartFigure id="basis-mix" model={buildBasisMix({ holdings, lens, release, links })} />
    </div>
  );
}
