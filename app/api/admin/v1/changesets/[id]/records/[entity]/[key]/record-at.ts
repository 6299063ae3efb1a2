import "server-only";
import { decodeSegment } from "@/app/(site)/decode-segment";
import type { Editor } from "@/lib/auth/can";
import { openedOrRefuse, saveChange, startChange } from "@/lib/db/commands/changesets";
import { refuseBlind } from "@/lib/db/queries/blindness";
import { findFingerprint, type RecordChange } from "@/lib/db/queries/changesets";
import { getLivingRecord } from "@/lib/db/queries/living-record";
import { AppError } from "@/lib/domain/app-error";
import { type Draft, ENTITIES, type Entity, isOpen } from "@/lib/domain/editorial";
import { differingFields } from "@/lib/domain/merge-fields";
import { keyOf } from "@/lib/import/record-lines";
import { type AnyLine, draftOf, parseLine } from "@/lib/schemas/record-draft";
import { type EditingAnswer, Refusal } from "../../../../../serve-editing";
import { tagOfChange, tagOfPublished } from "../../../../tags";

/** A record in a changeset: as the changeset has it, else as it is published, else nothing yet. */
export interface RecordPlace {
  changeset: string;
  entity: Entity;
  key: string;
  isOpen: boolean;
  change: RecordChange | null;
  /** Where a change of it began: the record as published then. */
  base: AnyLine | null;
  /** What stands there now. */
  theirs: AnyLine | null;
  draft: Draft;
  tag: string | null;
}

export async function recordAt(
  editor: Editor,
  params: Readonly<Record<string, string>>,
): Promise<RecordPlace> {
  const { id: changeset = "", entity: name } = params;
  const key = decodeSegment(params.key ?? "");
  const entity = ENTITIES.find((one) => one === name);
  if (!entity) throw new AppError("not-found", `There is no kind of record “${name}”.`, "entity");
  const opened = await openedOrRefuse(editor, changeset);
  const change = opened.records.find((one) => one.entity === entity && isOf(one, key)) ?? null;
  const place = { changeset, entity, key, isOpen: isOpen(opened) };
  if (change)
    return {
      ...place,
      change,
      base: change.base,
      theirs: change.line,
      draft: change.draft,
      tag: tagOfChange(change),
    };
  const living = (await getLivingRecord()).lines[entity].get(key) ?? null;
  await refuseBlind(editor.id, [{ entity, base: living, draft: {}, line: null }]);
  const fingerprint = living && (await findFingerprint(entity, key));
  const tag = fingerprint && tagOfPublished(fingerprint);
  const draft = living ? draftOf(entity, living) : {};
  return { ...place, change: null, base: living, theirs: living, draft, tag };
}

function isOf({ entity, baseKey, line }: RecordChange, key: string): boolean {
  return baseKey === null ? line !== null && keyOf(entity, line) === key : baseKey === key;
}

export function presentRecord(at: RecordPlace): EditingAnswer {
  const { changeset, entity, key, change, theirs, tag } = at;
  if (tag === null) throw new AppError("not-found", `There is no ${entity} ${key}, here or published.`);
  const isWithdrawal = change?.isWithdrawal ?? false;
  const record = isWithdrawal ? null : theirs;
  return { etag: tag, body: { changeset, entity, key, isChanged: change !== null, isWithdrawal, record } };
}

/** The form of a record that was sent, or a refusal that names each field that is not in order. */
export function readRecord({ entity, key, tag }: RecordPlace, sent: unknown): Draft {
  const { line, faults } = parseLine(entity, sent);
  if (line === null) throw new Refusal(422, "not-in-order", "The record is not in order.", { faults });
  if (tag === null && keyOf(entity, line) !== key)
    throw new Refusal(422, "another-key", `The key of this record is “${keyOf(entity, line)}”.`);
  return draftOf(entity, line);
}

export interface SaveRecordInput {
  at: RecordPlace;
  draft: Draft;
  isWithdrawal: boolean;
  /** As it was sent, to be handed back when somebody else was faster. */
  mine: unknown;
}

/** Saves over exactly what stood there; whoever was not the first gets 412 and nothing is overwritten. */
export async function saveRecord(editor: Editor, input: SaveRecordInput): Promise<void> {
  const { at, draft, isWithdrawal, mine } = input;
  const { changeset, entity, key, tag } = at;
  if (!at.isOpen)
    throw new AppError("conflict", "This changeset is handed in or done: it cannot be changed.");
  let { change } = at;
  if (!change) {
    const begun = await startChange(editor, { changeset, entity, key: tag === null ? null : key, draft });
    change = (await openedOrRefuse(editor, changeset)).records.find(({ id }) => id === begun) ?? null;
    const isOurs = change !== null && differingFields(change.draft, draft).length === 0;
    if (!change || !isOurs) throw faster({ ...at, theirs: change?.line ?? null }, mine);
    if (!isWithdrawal) return;
  }
  const over = { seen: change.draft, expected: change.version, isAutosave: false };
  const saved = await saveChange(editor, { changeset, change: change.id, draft, isWithdrawal, ...over });
  if (saved.isStale)
    throw faster(await recordAt(editor, { id: changeset, entity, key: encodeURIComponent(key) }), mine);
}

function faster({ base, theirs, tag }: RecordPlace, mine: unknown): Refusal {
  return new Refusal(412, "precondition-failed", "Somebody else changed this meanwhile.", {
    ...{ etag: tag, base, theirs, mine },
  });
}
