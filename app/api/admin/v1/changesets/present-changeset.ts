import "server-only";
import type { Editor } from "@/lib/auth/can";
import { openedOrRefuse } from "@/lib/db/commands/changesets";
import { keyOf } from "@/lib/import/record-lines";
import { editingRoutes } from "@/lib/routes";
import type { EditingAnswer } from "../serve-editing";
import { tagOfChange, tagOfChangeset } from "./tags";

/** A changeset as programs see it, with the tag that a later step must name. */
export async function presentChangeset(editor: Editor, id: string): Promise<EditingAnswer> {
  const opened = await openedOrRefuse(editor, id);
  const { kind, state, title, reason, author, reviewer, release, records } = opened;
  return {
    etag: tagOfChangeset(opened),
    body: {
      ...{ id, kind, state, title, reason, release },
      author: author.name,
      reviewer: reviewer?.name ?? null,
      records: records.map((record) => {
        // A new record has no key, and so no address, while what was typed is not in order.
        const key = record.baseKey ?? (record.line && keyOf(record.entity, record.line));
        return {
          entity: record.entity,
          key,
          etag: tagOfChange(record),
          isWithdrawal: record.isWithdrawal,
          isInOrder: record.line !== null || record.isWithdrawal,
          isStale: record.isStale,
          href: key && editingRoutes.record(id, record.entity, key),
        };
      }),
    },
  };
}
