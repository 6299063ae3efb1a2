import "server-only";
import { authorise, type Editor } from "@/lib/auth/can";
import { AppError } from "@/lib/domain/app-error";
import { checkChanges } from "@/lib/import/check-changes";
import { placePosition } from "@/lib/import/place-line";
import { applyChanges, type LineChange, type Lines } from "@/lib/import/record-lines";
import { Prisma } from "../client";
import { toId } from "../queries/changesets";
import { getLivingRecord } from "../queries/living-record";
import { runCommand } from "../run-command";
import { openedOrRefuse } from "./changesets";

export interface MoveInput {
  changeset: string;
  expected: number;
  note: string | null;
}

/** Hands a changeset in for review, with the reason that will stand in the history. */
export async function submitChangeset(editor: Editor, input: MoveInput): Promise<void> {
  authorise(editor, "edit");
  await readyOrRefuse(editor, input.changeset);
  await move(editor, input, "in-review");
}

/** Sends a changeset back to be worked on, saying what is missing. */
export async function requestChanges(editor: Editor, input: MoveInput): Promise<void> {
  authorise(editor, "review");
  await move(editor, input, "changes-requested");
}

/** Gives a changeset up; it stays on record as withdrawn. */
export async function withdrawChangeset(editor: Editor, input: MoveInput): Promise<void> {
  authorise(editor, "edit");
  await move(editor, input, "withdrawn");
}

/** Publishes a reviewed changeset as the next release, and answers its number. */
export async function publishChangeset(editor: Editor, input: Omit<MoveInput, "note">): Promise<number> {
  authorise(editor, "publish");
  const { release, lines, changes } = await readyOrRefuse(editor, input.changeset, "publish");
  const after = applyChanges(lines, changes);
  return runCommand<number>(Prisma.sql`publish_changeset(${toId(input.changeset)}::bigint, ${editor.id},
    ${input.expected}::integer, ${release}::integer, ${JSON.stringify(placeAll(after, changes))}::jsonb,
    ${JSON.stringify(placeCarried(lines, after, changes))}::jsonb)`);
}

function move(editor: Editor, { changeset, expected, note }: MoveInput, target: string): Promise<unknown> {
  return runCommand(Prisma.sql`move_changeset(${toId(changeset)}::bigint, ${editor.id},
    ${target}::changeset_state, ${expected}::integer, ${note})::text`);
}

/** A changeset whose changes are whole and keep every rule, with what they are to be laid over. */
async function readyOrRefuse(editor: Editor, id: string, judging?: "publish") {
  const opened = await openedOrRefuse(editor, id);
  if (judging) authorise(editor, judging, opened);
  const { release, lines } = await getLivingRecord();
  const changes = opened.records.map(({ id: change, entity, baseKey, line }) => ({
    id: change,
    entity,
    baseKey,
    line,
  }));
  const unready = opened.records.filter(({ line, isWithdrawal }) => line === null && !isWithdrawal);
  if (unready.length > 0)
    throw new AppError("invalid", "A change is not in order yet: see the notes beside it.");
  if (opened.records.some(({ isStale }) => isStale))
    throw new AppError(
      "conflict",
      "A record was published otherwise meanwhile: lay the change over it first.",
    );
  const { byChange, elsewhere } = checkChanges(lines, changes);
  if (byChange.size > 0 || elsewhere.length > 0)
    throw new AppError("invalid", "The changes break a rule of the record: see the notes beside them.");
  return { release, lines, changes };
}

function placeAll(after: Lines, changes: readonly LineChange[]): Record<string, object> {
  const placed = changes.flatMap(({ line }) =>
    line && "evidence" in line ? [placePosition(line, after.source.get(line.source))] : [],
  );
  return Object.fromEntries(placed.map((position) => [position.key, position]));
}

/** Undated evidence has the days of its source, so positions move with a source whose days were corrected. */
function placeCarried(lines: Lines, after: Lines, changes: readonly LineChange[]) {
  const touched = new Set(changes.flatMap(({ entity, baseKey }) => (entity === "position" ? [baseKey] : [])));
  return [...lines.position].flatMap(([key, line]) => {
    const [was, is] = [lines.source.get(line.source), after.source.get(line.source)];
    const isMoved = was?.writtenFrom !== is?.writtenFrom || was?.writtenTo !== is?.writtenTo;
    const isUndated = line.evidence.some(({ saidOn }) => saidOn === null);
    return is && isMoved && isUndated && !touched.has(key) ? [{ key, data: placePosition(line, is) }] : [];
  });
}
