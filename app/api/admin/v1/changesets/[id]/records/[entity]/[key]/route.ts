import { dropChange } from "@/lib/db/commands/changesets";
import { serveEditing } from "../../../../../serve-editing";
import { requireMatch } from "../../../../tags";
import { presentRecord, type RecordPlace, readRecord, recordAt, saveRecord } from "./record-at";

/** A record as it would be after the changeset. */
export const GET = serveEditing({ action: "read-workshop" }, async ({ editor, params }) =>
  presentRecord(await recordAt(editor, params)),
);

/** Makes or amends a record in the changeset: {"record"}, If-Match what stands there, or If-None-Match: * to make it. */
export const PUT = serveEditing({ action: "edit" }, async ({ editor, params, headers, body }) => {
  const at = await recordAt(editor, params);
  requireMatch(headers, at.tag, () => versions(at, body.record));
  const draft = readRecord(at, body.record);
  await saveRecord(editor, { at, draft, isWithdrawal: false, mine: body.record });
  const answer = presentRecord(await recordAt(editor, params));
  return at.tag === null ? { ...answer, status: 201 } : answer;
});

/** Withdraws a record in the changeset; one that the changeset makes is taken out of it again. */
export const DELETE = serveEditing({ action: "edit" }, async ({ editor, params, headers }) => {
  const at = await recordAt(editor, params);
  requireMatch(headers, at.tag, () => versions(at, null));
  const { change } = at;
  if (change?.baseKey === null) {
    await dropChange(editor, change.id, change.version);
    return { body: { taken: "out" } };
  }
  await saveRecord(editor, { at, draft: at.draft, isWithdrawal: true, mine: null });
  return presentRecord(await recordAt(editor, params));
});

/** What a program needs to settle two versions: where both began, what stands there, what it sent. */
function versions({ base, theirs }: RecordPlace, mine: unknown): object {
  return { base, theirs, mine };
}
