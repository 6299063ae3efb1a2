import "server-only";
import { authorise, type Editor } from "@/lib/auth/can";
import { AppError } from "@/lib/domain/app-error";
import type { Entity } from "@/lib/domain/editorial";
import { mergeFields } from "@/lib/domain/merge-fields";
import { ENTITY_WORDS, titleOfRecord } from "@/lib/format/record-title";
import {
  changesBetween,
  isSameLine,
  keyOf,
  type LineChange,
  type Lines,
  leftBehind,
} from "@/lib/import/record-lines";
import { type AnyLine, draftOf, readDraft } from "@/lib/schemas/record-draft";
import { labelOf } from "@/lib/schemas/record-fields";
import { Prisma } from "../client";
import { listFingerprints } from "../queries/changesets";
import { getLinesAt, getLivingRecord } from "../queries/living-record";
import { getRelease } from "../queries/release";
import { runCommand } from "../run-command";
import { openedOrRefuse } from "./changesets";
import { submitChangeset } from "./review";

/** Opens the changeset that takes a release back. Refused while a later release built on what it did. */
export async function undoRelease(editor: Editor, n: number): Promise<string> {
  authorise(editor, "undo");
  if (n < 2) throw new AppError("invalid", "The first release has nothing before it to go back to.");
  const [before, after, { title }] = await Promise.all([getLinesAt(n - 1), getLinesAt(n), getRelease(n)]);
  const undone = changesBetween(after, before).map((change) => ({
    ...change,
    leftAs: after[change.entity].get(placeOf(change)),
  }));
  if (undone.length === 0)
    throw new AppError("invalid", `Release ${n} changed nothing that could be taken back.`);
  return openUndo(editor, undone, {
    title: `Undo of release ${n}`,
    reason: `It takes back release ${n}: ${title}`,
    undoes: n,
  });
}

/** Opens the changeset that takes back one published change of a record. */
export async function undoChange(editor: Editor, at: { changeset: string; change: string }): Promise<string> {
  authorise(editor, "undo");
  const { state, release, title, records } = await openedOrRefuse(editor, at.changeset);
  const record = records.find(({ id }) => id === at.change);
  if (!record || state !== "published")
    throw new AppError("invalid", "Only what was published can be undone.");
  const { entity, base, line } = record;
  const undone: Undone = line
    ? await undoneFrom(entity, base, line)
    : { entity, baseKey: null, line: base, leftAs: undefined };
  const name = `${ENTITY_WORDS[entity].one.toLowerCase()} ${titleOfRecord(entity, record.draft)}`;
  return openUndo(editor, [undone], {
    title: `Undo of one edit: ${name}`.slice(0, 200),
    reason: `It takes back what release ${release} did to it: ${title}`,
    undoes: null,
  });
}

/** An edit taken back from the record as it is now: what was edited since stays, unless it is the same field. */
async function undoneFrom(entity: Entity, base: AnyLine | null, line: AnyLine): Promise<Undone> {
  const { lines } = await getLivingRecord();
  const baseKey = keyOf(entity, line);
  const now = lines[entity].get(baseKey);
  const whole = { entity, baseKey, line: base ?? leftBehind(line), leftAs: line };
  if (!now || !base || isSameLine(now, line)) return whole;
  const [edited, today, before] = [line, now, base].map((one) => draftOf(entity, one));
  const { draft, clashes } = mergeFields(edited ?? {}, today ?? {}, before ?? {});
  const fields = clashes.map((name) => labelOf(entity, name)).join(", ");
  if (fields !== "")
    throw new AppError("conflict", `A later release changed the same (${fields}): amend the record instead.`);
  const { line: merged } = readDraft(entity, draft, (code) => lines.item.get(code)?.kind);
  if (merged && isSameLine(merged, now)) throw new AppError("invalid", "This edit is undone already.");
  return merged ? { ...whole, line: merged, leftAs: now } : whole;
}

/** Hands an undo in as it is, with the reason it was opened with; false while something in it is not in order. */
export async function handInUndo(editor: Editor, changeset: string): Promise<boolean> {
  authorise(editor, "undo");
  const { version, reason } = await openedOrRefuse(editor, changeset);
  try {
    await submitChangeset(editor, { changeset, expected: version, note: reason });
    return true;
  } catch (error) {
    if (error instanceof AppError && (error.code === "invalid" || error.code === "conflict")) return false;
    throw error;
  }
}

interface Undone extends LineChange {
  /** The record as the undone release left it: it must still be so. */
  leftAs: AnyLine | undefined;
}

interface UndoWords {
  title: string;
  reason: string;
  undoes: number | null;
}

async function openUndo(editor: Editor, undone: Undone[], words: UndoWords): Promise<string> {
  const { lines } = await getLivingRecord();
  const fingerprints = await listFingerprints();
  const changes = undone.map((change) => undoing(change, lines, fingerprints));
  const id = await runCommand<bigint>(Prisma.sql`open_undo(${editor.id}, ${words.title}, ${words.reason},
    ${words.undoes}::integer, ${JSON.stringify(changes)}::jsonb)`);
  return String(id);
}

function undoing(change: Undone, lines: Lines, fingerprints: Record<string, string>) {
  const { entity, baseKey, line, leftAs } = change;
  const now = lines[entity].get(placeOf(change));
  if (leftAs && now ? !isSameLine(leftAs, now) : leftAs !== now)
    throw new AppError(
      "conflict",
      `A later release changed ${entity} ${placeOf(change)}: undo that one first.`,
    );
  const base = baseKey === null ? null : (now ?? null);
  const shown = line ?? base;
  return {
    ...{ entity, baseKey, base, data: line, isWithdrawal: line === null },
    baseFingerprint: base && fingerprints[`${entity} ${baseKey}`],
    key: line && keyOf(entity, line),
    draft: shown ? draftOf(entity, shown) : {},
  };
}

/** Where a change happens: at the record it begins from, or at the one it makes. */
function placeOf({ entity, baseKey, line }: LineChange): string {
  return baseKey ?? (line ? keyOf(entity, line) : "");
}
