import { ChartFigure } from "@/components/charts/chart-figure";
import "./published-chart.css";
import { PageHead } from "@/components/ui/page-head";
import type { ChartModel } from "@/lib/charts/chart-model";
import type { ChartDefinition } from "@/lib/charts/definition";
import type { Holdings } from "@/lib/domain/holdings";
import { type Query, routes } from "@/lib/routes";
import { BuilderFields } from "./builder-fields";
import { BuilderForm } from "./builder-form";
import { DraftOutcome } from "./draft-outcome";

export interface BuilderPageProps {
  definition: ChartDefinition;
  confirmed: string | null;
  /** The address of this very chart. */
  query: Query;
  holdings: Holdings;
  /** null where the chart has no subject yet. */
  model: ChartModel | null;
  pin: number | null;
  altBy: "author" | "confirmed" | null;
  altMark: string;
  isLapsed: boolean;
}

/** The builder: what to draw on one side, the chart as it would be on the other; the whole of it is in the address. */
export function BuilderPage(props: BuilderPageProps) {
  const { definition, query, holdings, model, pin, altBy, altMark, isLapsed } = props;
  return (
    <>
      <PageHead kicker="Charts" title="Chart builder">
        Open to anyone, without an account: the address holds the whole chart, so sending it is sharing it. An
        editor publishes it under a short address.
      </PageHead>
      <div className="mt-4 grid gap-x-10 gap-y-6 xl:grid-cols-[24rem_minmax(0,1fr)]">
        <BuilderForm action={routes.chartBuilder()}>
          {pin !== null && <input type="hidden" name="release" value={pin} />}
          {query.chart && <input type="hidden" name="chart" value={query.chart} />}
          <BuilderFields definition={definition} holdings={holdings} />
        </BuilderForm>
        <div>
          {model ? (
            <>
              <div className={definition.theme === "auto" ? "" : `chart-theme-${definition.theme}`}>
                <ChartFigure model={model} id="preview" />
              </div>
              <DraftOutcome {...{ model, query, altBy, altMark, isLapsed }} />
            </>
          ) : (
            <p className="border-t border-line py-6 text-soft">
              The preview appears when the chart has its subject.
            </p>
          )}
        </div>
      </div>
    </>
  );
}
