import { ChartFigure } from "@/components/charts/chart-figure";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import type { ChartModel } from "@/lib/charts/chart-model";
import { adminRoutes, type Query, routes } from "@/lib/routes";
import { ChangesetChoice } from "./new-record-form";

export interface PublishChartPageProps {
  /** The builder's own parameters of this chart. */
  query: Query;
  model: ChartModel | null;
  /** The published chart that it began from, if it did. */
  revises: { id: string; title: string } | null;
  /** What is missing before it can be published. */
  faults: readonly string[];
  isTaken: boolean;
  changesets: readonly { id: string; title: string }[];
}

/** A chart from the builder, taken into a changeset: somebody else reads it before readers do. */
export function PublishChartPage(props: PublishChartPageProps) {
  const { query, model, revises, faults, isTaken, changesets } = props;
  return (
    <>
      <PageHead title="Publish a chart">
        It goes into a changeset, is read by somebody else, and then has a short address that other pages can
        embed.{" "}
        <a href={routes.chartBuilder(query)} className="link">
          Back to the builder
        </a>
      </PageHead>
      {model && <ChartFigure model={model} id="proposal" />}
      <Section id="publish" title="Into a changeset">
        {faults.length > 0 ? (
          <ul className="fault list-disc pl-5">
            {faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        ) : (
          <form method="post" action={adminRoutes.startChart()} className="max-w-[40rem] space-y-4 text-sm">
            <input type="hidden" name="back" value={adminRoutes.newChart(query)} />
            {Object.entries(query).map(
              ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
            )}
            {revises && <AsWhat revises={revises} />}
            {isTaken && !revises && (
              <p className="fault">This very chart is published already, with these words and choices.</p>
            )}
            <ChangesetChoice changesets={changesets} />
            <button type="submit" className="button button-first">
              Take it into the changeset
            </button>
          </form>
        )}
      </Section>
    </>
  );
}

function AsWhat({ revises }: { revises: { id: string; title: string } }) {
  return (
    <fieldset>
      <legend className="font-medium">It began from a published chart. Publish it as</legend>
      <label className="flex min-h-8 items-center gap-2">
        <input type="radio" name="as" value="revision" required />
        the next version of “{revises.title}”: pages that embed it live will show this one
      </label>
      <label className="flex min-h-8 items-center gap-2">
        <input type="radio" name="as" value="new" required />a chart of its own, under another address
      </label>
    </fieldset>
  );
}
