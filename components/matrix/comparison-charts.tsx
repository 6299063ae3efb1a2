import { ChartFigure } from "@/components/charts/chart-figure";
import { buildSalienceByThreat } from "@/lib/charts/build-salience-by-threat";
import { buildStanceByMechanism } from "@/lib/charts/build-stance-by-mechanism";
import type { ChartContext } from "@/lib/charts/chart-context";
import type { Comparison } from "@/lib/domain/comparison";
import type { Holdings } from "@/lib/domain/holdings";
import type { Release } from "@/lib/domain/position";
import { routes } from "@/lib/routes";

export interface ComparisonChartsProps {
  comparison: Comparison & { holdings: Holdings; release: Release };
  pin: number | null;
}

/** The two pictures under the comparison, through the same lens as the table. */
export function ComparisonCharts({ comparison, pin }: ComparisonChartsProps) {
  const { holdings, lens, release, mechanisms, threats } = comparison;
  const contextOf = (kind: string): ChartContext => ({
    holdings,
    lens,
    release,
    links: {
      item: (code) => routes.item(code, pin),
      mark: ({ row, stakeholders }) => routes.narrowed(stakeholders, row, kind, pin),
    },
  });
  return (
    <div className="mt-12 grid gap-x-12 gap-y-10 xl:grid-cols-2">
      <ChartFigure id="stance" model={buildStanceByMechanism(mechanisms, contextOf("mechanism"))} />
      <ChartFigure id="salience" model={buildSalienceByThreat(threats, contextOf("threat"))} />
    </div>
  );
}
