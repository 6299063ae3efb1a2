import "server-only";
import type { HistoryEntry } from "@/components/admin/record-history";
import { listRevisions } from "@/lib/db/queries/changesets";
import { getLinesAt } from "@/lib/db/queries/living-record";
import { listShippedRevisions } from "@/lib/db/queries/shipped-history";
import type { Entity } from "@/lib/domain/editorial";
import { type AnyLine, draftOf } from "@/lib/schemas/record-draft";

/** Everything that was ever published of a record, newest first: by editors, or shipped with the site. */
export async function readHistory(entity: Entity, key: string): Promise<HistoryEntry[]> {
  const toDraft = (line: AnyLine | null | undefined) => (line ? draftOf(entity, line) : null);
  const edited = (await listRevisions(entity, key)).map(
    ({ base, line, changeset, change, author, reviewer, ...rest }): HistoryEntry => ({
      ...rest,
      before: toDraft(base),
      after: toDraft(line),
      edit: { changeset, change, author: author.name, reviewer: reviewer.name },
    }),
  );
  const shipped = (await listShippedRevisions(entity, key)).map(async (one): Promise<HistoryEntry> => {
    const before = one.release === 1 ? null : (await getLinesAt(one.release - 1))[entity].get(key);
    const after = (await getLinesAt(one.release))[entity].get(key);
    return { ...one, before: toDraft(before), after: toDraft(after), edit: null };
  });
  return [...edited, ...(await Promise.all(shipped))].sort((a, b) => b.release - a.release);
}
