import { Fold } from "@/components/ui/fold";
import { Section } from "@/components/ui/section";
import type { Draft, Entity } from "@/lib/domain/editorial";
import { formatDate } from "@/lib/format/dates";
import { adminRoutes } from "@/lib/routes";
import { FieldDiff } from "./field-diff";
import { UndoForm } from "./undo-form";

/** One thing that was published of a record: when, why, from what to what, and by whom. */
export interface HistoryEntry {
  release: number;
  publishedOn: string;
  title: string;
  reason: string;
  before: Draft | null;
  after: Draft | null;
  /** Null for what was shipped with the site. */
  edit: { changeset: string; change: string; author: string; reviewer: string } | null;
}

export interface RecordHistoryProps {
  entity: Entity;
  recordKey: string;
  history: readonly HistoryEntry[];
  mayUndo: boolean;
}

/** Every revision of a record, the newest first. */
export function RecordHistory({ entity, recordKey, history, mayUndo }: RecordHistoryProps) {
  return (
    <Section id="history" title="History" intro="What was published of it, the newest first.">
      {history.length === 0 && <p className="text-soft">It is as it was shipped.</p>}
      {history.map(({ release, publishedOn, title, reason, before, after, edit }) => (
        <article key={`${release} ${edit?.change}`} className="mt-4">
          <h3 className="text-lg">
            Release {release}, {formatDate(publishedOn)}:{" "}
            {edit ? (
              <a href={adminRoutes.changeset(edit.changeset)} className="link">
                {title}
              </a>
            ) : (
              title
            )}
          </h3>
          <p className="max-w-[46rem] text-sm text-soft">
            {edit ? `By ${edit.author}, reviewed by ${edit.reviewer}.` : "Shipped with the site."} {reason}
          </p>
          {before === null && after !== null ? (
            <Fold summary="It is new: every field">
              <FieldDiff entity={entity} before={before} after={after} />
            </Fold>
          ) : (
            <FieldDiff entity={entity} before={before} after={after} />
          )}
          {edit && mayUndo && (
            <UndoForm
              changeset={edit.changeset}
              change={edit.change}
              back={adminRoutes.record(entity, recordKey)}
            />
          )}
        </article>
      ))}
    </Section>
  );
}
