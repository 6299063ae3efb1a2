import "server-only";
import { authorise, type Editor } from "@/lib/auth/can";
import { AppError } from "@/lib/domain/app-error";
import type { Draft } from "@/lib/domain/editorial";
import { applyChanges, type LineChange, type Lines } from "@/lib/import/record-lines";
import type { PositionLine } from "@/lib/schemas/data-set";
import { emptyDraft, readDraft } from "@/lib/schemas/record-draft";
import { Prisma } from "../client";
import { findChangeset, toId } from "../queries/changesets";
import { getLivingRecord } from "../queries/living-record";
import { listCodedPositions } from "../queries/second-codings";
import { runCommand } from "../run-command";

export interface OpenCodingInput {
  source: string;
  /** The changeset in which the first coding stands; null when it is in force. */
  changeset: string | null;
  coder: string;
}

/** Asks somebody to code a source a second time, without sight of the first coding, and answers the coding's id. */
export async function openSecondCoding(editor: Editor, input: OpenCodingInput): Promise<string> {
  authorise(editor, "assign-coding");
  const { lines } = await getLivingRecord();
  const coded = input.changeset === null ? lines : await linesWith(lines, input.changeset);
  const source = coded.source.get(input.source);
  if (!source) throw new AppError("invalid", "There is no such source to code.");
  const first = [...coded.position.values()].filter((line) => line.source === source.id);
  if (first.length === 0) throw new AppError("invalid", "This source has no first coding yet.");
  refuseUnknownCodes(first, lines);
  const opened = { source, first, items: [...lines.item.keys()], changeset: input.changeset };
  const id = await runCommand<bigint>(
    Prisma.sql`open_second_coding(${editor.id}, ${input.coder}, ${JSON.stringify(opened)}::jsonb)`,
  );
  return String(id);
}

async function linesWith(lines: Lines, changeset: string): Promise<Lines> {
  const opened = await findChangeset(changeset);
  if (!opened) throw new AppError("not-found", "There is no such changeset.");
  const changes = opened.records
    .filter(({ line, isWithdrawal }) => line !== null || isWithdrawal)
    .map(({ entity, baseKey, line }): LineChange => ({ entity, baseKey, line }));
  return applyChanges(lines, changes);
}

// The second coder chooses from what is on record, so what the first coder used must be there.
function refuseUnknownCodes(first: readonly PositionLine[], lines: Lines): void {
  const unknown = first.flatMap(({ stakeholder, item }) => [
    ...(lines.stakeholder.has(stakeholder) ? [] : [stakeholder]),
    ...(lines.item.has(item) ? [] : [item]),
  ]);
  if (unknown.length > 0)
    throw new AppError(
      "invalid",
      `The first coding names ${unknown[0]}, which is not on record yet: publish that first.`,
    );
}

/** Begins an empty position in one's own coding and answers its id. */
export async function addCodedPosition(editor: Editor, coding: string, source: string): Promise<string> {
  authorise(editor, "code-blind");
  return addDraft(editor, coding, { ...emptyDraft("position"), source });
}

async function addDraft(editor: Editor, coding: string, draft: Draft): Promise<string> {
  const id = await runCommand<bigint>(
    Prisma.sql`add_coded_position(${toId(coding)}::bigint, ${editor.id}, ${JSON.stringify(draft)}::jsonb,
      ${JSON.stringify(await lineOf(draft))}::jsonb)`,
  );
  return String(id);
}

export interface SaveCodedInput {
  coding: string;
  position: string;
  draft: Draft;
  expected: number;
  isAutosave: boolean;
}

/**
 * Saves a position of one's own coding and answers which holds what was typed. Where another window saved it
 * meanwhile, a pressed button makes a position of its own of what was typed here; an autosave waits for that.
 */
export async function saveCodedPosition(
  editor: Editor,
  { coding, position, draft, expected, isAutosave }: SaveCodedInput,
): Promise<{ position: string; version: number; isStale: boolean }> {
  authorise(editor, "code-blind");
  const isSaved = await runCommand<boolean>(
    Prisma.sql`save_coded_position(${toId(coding)}::bigint, ${toId(position)}::bigint, ${editor.id},
      ${JSON.stringify(draft)}::jsonb, ${JSON.stringify(await lineOf(draft))}::jsonb, ${expected}::integer)`,
  );
  if (isSaved) return { position, version: expected + 1, isStale: false };
  if (isAutosave) return { position, version: expected, isStale: true };
  return { position: await addDraft(editor, coding, draft), version: 1, isStale: true };
}

/** Takes a position out of one's own coding. */
export async function dropCodedPosition(editor: Editor, coding: string, position: string): Promise<void> {
  authorise(editor, "code-blind");
  await runCommand(
    Prisma.sql`drop_coded_position(${toId(coding)}::bigint, ${toId(position)}::bigint, ${editor.id})::text`,
  );
}

/** Hands one's own coding in: from then on it stays as it is, and both codings can be read. */
export async function handInCoding(editor: Editor, coding: string): Promise<void> {
  authorise(editor, "code-blind");
  const positions = await listCodedPositions(coding, editor.id);
  const keys = positions.map(({ line }) => line && codesOf(line));
  if (keys.includes(null))
    throw new AppError("invalid", "A position is not in order yet: see the notes beside it.");
  if (new Set(keys).size < keys.length)
    throw new AppError(
      "invalid",
      "Two positions have the same stakeholder, item, value and basis: make them passages of one.",
    );
  await runCommand(
    Prisma.sql`hand_in_coding(${toId(coding)}::bigint, ${editor.id}, ${positions.length}::integer)::text`,
  );
}

/** Ends a second coding that leads nowhere, saying why; it stays on record as called off. */
export async function callOffCoding(editor: Editor, coding: string, note: string): Promise<void> {
  authorise(editor, "assign-coding");
  await runCommand(Prisma.sql`call_off_coding(${toId(coding)}::bigint, ${editor.id}, ${note})::text`);
}

async function lineOf(draft: Draft) {
  const { lines } = await getLivingRecord();
  return readDraft("position", draft, (code) => lines.item.get(code)?.kind).line;
}

function codesOf({ stakeholder, item, value, basis }: PositionLine): string {
  return [stakeholder, item, value, basis].join(" ");
}
