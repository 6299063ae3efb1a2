import { PageHead } from "@/components/ui/page-head";
import type { ImportState, ImportSummary, JudgedRow, Verdict } from "@/lib/domain/imports";
import { formatCount } from "@/lib/format/counts";
import { IMPORT_STATE_WORDS } from "@/lib/format/import-words";
import { adminRoutes } from "@/lib/routes";
import type { ImportPlan } from "@/lib/schemas/import-plan";
import type { Pick } from "@/lib/schemas/record-fields";
import type { FieldOption } from "../form-field";
import { DecisionsForm } from "./decisions-form";
import { ImportProgress } from "./import-progress";
import { ImportSteps } from "./import-steps";
import { JudgedRows } from "./judged-rows";

export interface ImportReportProps {
  file: ReportedFile;
  /** An earlier import of the very same file. */
  twin: { changeset: string } | null;
  rows: readonly JudgedRow[];
  view: { verdict: Verdict | null; page: number; perPage: number };
  picks: Readonly<Record<Pick, readonly FieldOption[]>>;
  proposalFaults: readonly Readonly<Record<string, readonly string[]>>[];
  mayImport: boolean;
}

export interface ReportedFile {
  id: string;
  name: string;
  notes: readonly string[];
  rowCount: number;
  columns: readonly string[];
  plan: ImportPlan;
  state: ImportState;
  progress: number;
  isStalled: boolean;
  summary: ImportSummary | null;
  changeset: string | null;
  author: { name: string };
}

/** What a file would do to the record, row by row, and what to do about it. */
export function ImportReport({
  file,
  twin,
  rows,
  view,
  picks,
  proposalFaults,
  mayImport,
}: ImportReportProps) {
  const { id, name, state, summary, rowCount, notes, changeset } = file;
  const isOpen = mayImport && state !== "taken" && state !== "cancelled";
  return (
    <>
      <PageHead
        kicker={`Import ${id}, ${IMPORT_STATE_WORDS[state]}`}
        title={<span className="break-all">{name}</span>}
      >
        <p>
          {formatCount(rowCount, "row")}, uploaded by {file.author.name}.
          {changeset !== null && (
            <>
              {" "}
              It became{" "}
              <a href={adminRoutes.changeset(changeset)} className="link">
                changeset {changeset}
              </a>
              .
            </>
          )}
        </p>
        {notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
        {twin && (
          <p>
            This very file was imported before: see{" "}
            <a href={adminRoutes.changeset(twin.changeset)} className="link">
              changeset {twin.changeset}
            </a>
            .
          </p>
        )}
        {summary && isNothingNew(summary) && (
          <p className="font-medium text-ink">Nothing in this file differs from what is published.</p>
        )}
      </PageHead>
      {state === "checking" && <ImportProgress id={id} progress={file.progress} isStalled={file.isStalled} />}
      {summary && isOpen && (
        <DecisionsForm id={id} plan={file.plan} summary={summary} picks={picks} faults={proposalFaults} />
      )}
      {summary && <JudgedRows id={id} entity={file.plan.entity} summary={summary} rows={rows} view={view} />}
      {isOpen && <ImportSteps id={id} state={state} summary={summary} />}
    </>
  );
}

function isNothingNew({ counts, records }: ImportSummary): boolean {
  return (
    records.created + records.amended === 0 && counts.error + counts.conflict === 0 && counts.unchanged > 0
  );
}
