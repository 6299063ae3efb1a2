import "server-only";
import type { Editor } from "@/lib/auth/can";
import { openedOrRefuse, type Saved } from "@/lib/db/commands/changesets";
import { notePresence } from "@/lib/db/commands/presence";
import { getLivingRecord } from "@/lib/db/queries/living-record";
import { describePresence } from "@/lib/format/editorial-words";
import { notePosition } from "@/lib/import/passage-notes";
import { applyChanges } from "@/lib/import/record-lines";
import { withoutMissing } from "@/lib/schemas/record-draft";
import { findHeldText } from "../../../../held-text";
import { changesIn, judgeChange, measureChangeset } from "../../../../judge-change";

/** What the form has to know after it saved itself: its version, what is wrong, what stands beside, who else is there. */
export async function tellSaved(
  editor: Editor,
  { changeset, change, saved }: { changeset: string; change: string; saved: Saved },
): Promise<object> {
  const presence = describePresence(await notePresence(editor, change));
  const opened = await openedOrRefuse(editor, changeset);
  const record = opened.records.find(({ id }) => id === change);
  if (saved.isStale || !record) return { ...saved, presence };
  const { lines } = await getLivingRecord();
  const notes =
    record.entity === "position"
      ? notePosition(
          record.draft,
          applyChanges(lines, changesIn(opened)),
          await findHeldText(record.draft.source),
        )
      : {};
  const faults = withoutMissing(await judgeChange(record, measureChangeset(opened, lines)));
  return { ...saved, faults, notes, presence };
}
