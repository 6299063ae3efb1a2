import type { ReactNode } from "react";
import { Section } from "@/components/ui/section";
import type { ImportState, ImportSummary } from "@/lib/domain/imports";
import { formatCount } from "@/lib/format/counts";
import { adminRoutes } from "@/lib/routes";

export interface ImportStepsProps {
  id: string;
  state: ImportState;
  summary: ImportSummary | null;
}

/** What can be done with an import now. */
export function ImportSteps({ id, state, summary }: ImportStepsProps) {
  const isChecked = state === "checked" && summary !== null;
  const isFaulty = summary !== null && summary.counts.error + summary.counts.conflict > 0;
  return (
    <Section id="steps" title="Next step">
      {isChecked && <Take id={id} summary={summary} />}
      <div className="mt-4 flex flex-wrap items-center gap-3">
        {isFaulty && (
          <Step action={adminRoutes.importErrors(id)} id={id}>
            Download these rows with their reasons
          </Step>
        )}
        {state !== "checking" && (
          <a href={adminRoutes.importColumns(id)} className="button inline-flex items-center">
            Change what the columns hold
          </a>
        )}
        {state !== "staged" && (
          <Step action={adminRoutes.checkImport(id)} id={id}>
            Check the rows again
          </Step>
        )}
        <Step action={adminRoutes.cancelImport(id)} id={id}>
          Give this import up
        </Step>
      </div>
    </Section>
  );
}

function Take({ id, summary }: { id: string; summary: ImportSummary }) {
  const { counts, records, elsewhere } = summary;
  if (counts.error > 0 || elsewhere.length > 0)
    return (
      <p>
        {counts.error > 0 && `${formatCount(counts.error, "row")} in error. `}
        All rows are imported or none: mend the file and upload it again, or say above what its words mean.
      </p>
    );
  if (records.created + records.amended === 0) return <p>There is nothing to import.</p>;
  return (
    <form method="post" action={adminRoutes.takeImport(id)} className="mt-2">
      <input type="hidden" name="back" value={adminRoutes.import(id)} />
      {counts.conflict > 0 && <Conflicts count={counts.conflict} />}
      <button type="submit" className="button button-first">
        Make a changeset of {formatCount(records.created + records.amended, "record")}
      </button>
    </form>
  );
}

function Conflicts({ count }: { count: number }) {
  return (
    <fieldset className="mb-3">
      <legend className="text-sm font-medium">The {formatCount(count, "row")} in conflict</legend>
      <label className="mr-5 inline-flex min-h-6 items-center gap-2">
        <input type="radio" name="conflicts" value="leave-out" defaultChecked /> leave out
      </label>
      <label className="inline-flex min-h-6 items-center gap-2">
        <input type="radio" name="conflicts" value="take" /> take what the file says
      </label>
    </fieldset>
  );
}

function Step({ action, id, children }: { action: string; id: string; children: ReactNode }) {
  return (
    <form method="post" action={action}>
      <input type="hidden" name="back" value={adminRoutes.import(id)} />
      <button type="submit" className="button">
        {children}
      </button>
    </form>
  );
}
