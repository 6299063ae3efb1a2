import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import type { ShiftedChart } from "@/lib/charts/chart-shifts";
import type { CellShift } from "@/lib/domain/change";
import { type Changeset, type Draft, type Entity, whatItDoes } from "@/lib/domain/editorial";
import type { FindingChanges } from "@/lib/domain/finding-changes";
import { formatCount } from "@/lib/format/counts";
import { STATE_WORDS } from "@/lib/format/editorial-words";
import { ENTITY_WORDS, titleOfRecord } from "@/lib/format/record-title";
import { adminRoutes } from "@/lib/routes";
import { ChangesetSteps, type ChangesetStepsProps } from "./changeset-steps";
import { FieldDiff } from "./field-diff";
import { ImpactPreview } from "./impact-preview";
import { NewRecordForm } from "./new-record-form";
import { UndoForm } from "./undo-form";

export interface ChangesetPageProps extends Omit<ChangesetStepsProps, "isWhole"> {
  changeset: Changeset;
  records: readonly ChangeEntry[];
  review: {
    before: Readonly<Record<string, Draft | null>>;
    faults: Readonly<Record<string, readonly string[]>>;
    elsewhere: readonly string[];
    cells: readonly CellShift[];
    findings: FindingChanges | null;
    charts: readonly ShiftedChart[];
    isWhole: boolean;
  };
}

// An undo of a large release has hundreds; a page of them all would help nobody.
const MOST_SHOWN = 100;

interface ChangeEntry {
  id: string;
  entity: Entity;
  base: unknown;
  draft: Draft;
  isWithdrawal: boolean;
}

/** A changeset as its author and its reviewer see it: where it stands, what changes, what that does, the next step. */
export function ChangesetPage({ changeset, records, review, may, isOwn }: ChangesetPageProps) {
  const { id, state, title, author, reviewer, reason, reviewNote, release } = changeset;
  return (
    <>
      <PageHead kicker={`Changeset ${id}, ${STATE_WORDS[state]}`} title={title}>
        <p>
          By {author.name}
          {reviewer && `, reviewed by ${reviewer.name}`}
          {release !== null && `, published as release ${release}`}.
        </p>
        {reason !== "" && <p>Why: {reason}</p>}
        {reviewNote !== null && <p>The reviewer asks: {reviewNote}</p>}
      </PageHead>
      <Section id="changes" title="What changes" aside={formatCount(records.length, "record")}>
        {review.elsewhere.map((fault) => (
          <p key={fault} className="fault">
            Elsewhere on record: {fault}.
          </p>
        ))}
        {records.slice(0, MOST_SHOWN).map((record) => (
          <RecordEntry
            key={record.id}
            changeset={id}
            record={record}
            before={review.before[record.id] ?? null}
            faults={review.faults[record.id] ?? []}
            // Of a changeset of one record, the undo of the whole is the undo of the edit.
            mayUndo={may.undo && records.length > 1}
          />
        ))}
        {records.length > MOST_SHOWN && (
          <p className="mt-4 text-soft">
            And {records.length - MOST_SHOWN} more, which are judged like these.
          </p>
        )}
        {records.length === 0 && <p className="text-soft">Nothing yet.</p>}
        {may.edit && <NewRecordForm changesets={null} changeset={id} />}
      </Section>
      {state !== "published" && state !== "withdrawn" && <ImpactPreview {...review} />}
      <ChangesetSteps changeset={changeset} may={may} isOwn={isOwn} isWhole={review.isWhole} />
    </>
  );
}

interface RecordEntryProps {
  changeset: string;
  record: ChangeEntry;
  before: Draft | null;
  faults: readonly string[];
  mayUndo: boolean;
}

function RecordEntry({ changeset, record, before, faults, mayUndo }: RecordEntryProps) {
  const { id, entity, draft, isWithdrawal } = record;
  return (
    <article className="mt-5">
      <h3 className="text-lg">
        <a href={adminRoutes.change(changeset, id)} className="link">
          {titleOfRecord(entity, draft)}
        </a>{" "}
        <span className="font-sans text-sm font-normal text-soft">
          {ENTITY_WORDS[entity].one.toLowerCase()}, {whatItDoes(record)}
        </span>
      </h3>
      {faults.length > 0 && (
        <ul className="fault my-1 list-disc pl-5">
          {faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      )}
      <FieldDiff entity={entity} before={before} after={isWithdrawal ? null : draft} />
      {entity === "chart" && (
        <p className="mt-2 text-sm">
          <a href={adminRoutes.change(changeset, id)} className="link">
            See it drawn
          </a>
        </p>
      )}
      {mayUndo && <UndoForm {...{ changeset, change: id }} back={adminRoutes.changeset(changeset)} />}
    </article>
  );
}
