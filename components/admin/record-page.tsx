import { Facts } from "@/components/ui/facts";
import { PageHead } from "@/components/ui/page-head";
import type { Draft, Entity } from "@/lib/domain/editorial";
import { ENTITY_WORDS, titleOfRecord } from "@/lib/format/record-title";
import { adminRoutes } from "@/lib/routes";
import { labelOf } from "@/lib/schemas/record-fields";
import { ChangesetChoice } from "./new-record-form";
import { type HistoryEntry, RecordHistory } from "./record-history";

export interface RecordPageProps {
  entity: Entity;
  recordKey: string;
  /** The record as published now; null when it was withdrawn. */
  living: Draft | null;
  history: readonly HistoryEntry[];
  /** Where it is being changed now. */
  underway: readonly { changeset: string; change: string; title: string; author: string }[];
  /** Changesets a change can be made in; null for those who only read. */
  open: readonly { id: string; title: string }[] | null;
}

/** One record: as it is, the way to change it, and every change of it that was published. */
export function RecordPage({ entity, recordKey, living, history, underway, open }: RecordPageProps) {
  const title = titleOfRecord(entity, living ?? history[0]?.before ?? {});
  return (
    <>
      <PageHead kicker={ENTITY_WORDS[entity].one} title={title}>
        {living === null && "Withdrawn. The releases that held it still do."}
      </PageHead>
      {underway.map(({ changeset, change, title: work, author }) => (
        <p key={change} className="my-2 border-l-4 border-warn bg-warn-wash px-4 py-2">
          It is being changed in{" "}
          <a href={adminRoutes.change(changeset, change)} className="link">
            {work}
          </a>
          , by {author}.
        </p>
      ))}
      {living && open && (
        <form
          method="post"
          action={adminRoutes.startChange()}
          className="my-3 flex flex-wrap items-end gap-3 text-sm"
        >
          <input type="hidden" name="back" value={adminRoutes.record(entity, recordKey)} />
          <input type="hidden" name="entity" value={entity} />
          <input type="hidden" name="key" value={recordKey} />
          <input type="hidden" name="title" value={title} />
          <ChangesetChoice changesets={open} />
          <button type="submit" className="button button-first">
            Amend or withdraw
          </button>
        </form>
      )}
      {living && (
        <Facts
          facts={Object.entries(living).map(([name, value]) => ({ label: labelOf(entity, name), value }))}
        />
      )}
      <RecordHistory {...{ entity, recordKey, history }} mayUndo={open !== null} />
    </>
  );
}
