import "server-only";
import { authorise, type Editor } from "@/lib/auth/can";
import { AppError } from "@/lib/domain/app-error";
import type { Draft, Entity } from "@/lib/domain/editorial";
import type { ItemKind } from "@/lib/domain/vocabulary";
import { keyOf } from "@/lib/import/record-lines";
import { type AnyLine, draftOf, emptyDraft, readDraft } from "@/lib/schemas/record-draft";
import { Prisma } from "../client";
import { refuseBlind } from "../queries/blindness";
import { findChangeset, findFingerprint, type OpenedChangeset, toId } from "../queries/changesets";
import { getLivingRecord } from "../queries/living-record";
import { runCommand } from "../run-command";

/** Opens a changeset and answers its id. */
export async function openChangeset(editor: Editor, title: string): Promise<string> {
  authorise(editor, "edit");
  return String(await runCommand<bigint>(Prisma.sql`open_changeset(${editor.id}, ${title})`));
}

export interface StartInput {
  changeset: string;
  entity: Entity;
  /** The record to amend; null begins a new one. */
  key: string | null;
  /** What is typed already, such as a chart from the builder. */
  draft?: Draft;
}

/** Begins the change of a record in a changeset and answers its id; begun already, that one's. */
export async function startChange(editor: Editor, input: StartInput): Promise<string> {
  authorise(editor, "edit");
  const { changeset, entity, key, draft } = input;
  const blank = key === null ? beginNew(entity) : await beginChange(entity, key);
  const begun = draft
    ? { ...blank, draft, ...(await madeOf(await openedOrRefuse(editor, changeset), entity, draft)) }
    : blank;
  await refuseBlind(editor.id, [{ ...begun, line: begun.data }]);
  const id = await runCommand<bigint>(
    Prisma.sql`start_change(${toId(changeset)}::bigint, ${JSON.stringify(begun)}::jsonb, ${editor.id})`,
  );
  return String(id);
}

function beginNew(entity: Entity) {
  return { entity, baseKey: null, baseFingerprint: null, base: null, draft: emptyDraft(entity), data: null };
}

/** A change of a record as it begins: the record in force, and its form filled with it. */
export async function beginChange(entity: Entity, key: string) {
  const { lines } = await getLivingRecord();
  const base = lines[entity].get(key);
  const baseFingerprint = await findFingerprint(entity, key);
  if (!base || baseFingerprint === null)
    throw new AppError("not-found", "This record is not in force any more.");
  return { entity, baseKey: key, baseFingerprint, base, draft: draftOf(entity, base), key, data: base };
}

export interface SaveInput {
  changeset: string;
  change: string;
  draft: Draft;
  isWithdrawal: boolean;
  /** What the form was filled with when its author began to type. */
  seen: Draft;
  expected: number;
  isAutosave: boolean;
}

export interface Saved {
  version: number;
  /** Somebody else was faster: what was typed is kept beside theirs until it is settled. */
  isStale: boolean;
}

/** Saves what was typed, in order or not; nothing typed is ever dropped. */
export async function saveChange(editor: Editor, input: SaveInput): Promise<Saved> {
  authorise(editor, "edit");
  const opened = await openedOrRefuse(editor, input.changeset);
  const change = opened.records.find(({ id }) => id === input.change);
  if (!change) throw new AppError("invalid", "There is no such change any more.");
  refuseHole(change.entity, input);
  const made = input.isWithdrawal
    ? { key: null, data: null }
    : await madeOf(opened, change.entity, input.draft);
  return saveLine(editor, input, made);
}

/** Other people's pages show a chart: it is withdrawn by saying why, never taken out. */
function refuseHole(entity: Entity, { isWithdrawal }: SaveInput): void {
  if (entity === "chart" && isWithdrawal)
    throw new AppError("invalid", "A chart is withdrawn by saying why, in the field for it.");
}

function saveLine(editor: Editor, input: SaveInput, made: object): Promise<Saved> {
  const saved = {
    ...made,
    draft: input.draft,
    isWithdrawal: input.isWithdrawal,
    seen: input.seen,
  };
  return runCommand<Saved>(Prisma.sql`save_change(${toId(input.change)}::bigint, ${JSON.stringify(saved)}::jsonb,
    ${editor.id}, ${input.expected}::integer, ${input.isAutosave}::boolean)`);
}

/** Lays a change over what was published of its record meanwhile. */
export async function rebaseChange(editor: Editor, input: SaveInput): Promise<Saved> {
  authorise(editor, "edit");
  const opened = await openedOrRefuse(editor, input.changeset);
  const change = opened.records.find(({ id }) => id === input.change);
  if (!change || change.baseKey === null) throw new AppError("invalid", "There is no such change any more.");
  const { lines } = await getLivingRecord();
  const base = lines[change.entity].get(change.baseKey) ?? null;
  const isWithdrawal = input.isWithdrawal && base !== null;
  refuseHole(change.entity, input);
  const made = isWithdrawal ? { key: null, data: null } : await madeOf(opened, change.entity, input.draft);
  return saveLine(
    editor,
    { ...input, isWithdrawal },
    {
      ...made,
      base,
      baseKey: base && change.baseKey,
      baseFingerprint: base && (await findFingerprint(change.entity, change.baseKey)),
    },
  );
}

/** Takes a change out of its changeset. */
export async function dropChange(editor: Editor, change: string, expected: number): Promise<void> {
  authorise(editor, "edit");
  await runCommand(
    Prisma.sql`drop_change(${toId(change)}::bigint, ${editor.id}, ${expected}::integer)::text`,
  );
}

/** The record a draft makes and its key, with the items of its own changeset among those it may name. */
async function madeOf(
  opened: OpenedChangeset,
  entity: Entity,
  draft: Draft,
): Promise<{ key: string | null; data: AnyLine | null }> {
  const { lines } = await getLivingRecord();
  const { line } = readDraft(entity, draft, kindsIn(opened, lines.item));
  return { key: line && keyOf(entity, line), data: line };
}

/** The kind of every item on record or made in a changeset. */
export function kindsIn(
  { records }: Pick<OpenedChangeset, "records">,
  items: ReadonlyMap<string, { kind: ItemKind }>,
): (code: string) => ItemKind | undefined {
  const fresh = new Map(
    records.flatMap(({ line }) => (line && "scope" in line ? [[line.code, line.kind] as const] : [])),
  );
  return (code) => fresh.get(code) ?? items.get(code)?.kind;
}

/** A changeset, unless it holds a coding that its reader must not see yet. */
export async function openedOrRefuse(reader: Editor, id: string): Promise<OpenedChangeset> {
  const opened = await findChangeset(id);
  if (!opened) throw new AppError("not-found", "There is no such changeset.");
  await refuseBlind(reader.id, opened.records);
  return opened;
}
