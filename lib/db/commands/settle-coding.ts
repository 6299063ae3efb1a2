import "server-only";
import { authorise, type Editor } from "@/lib/auth/can";
import { AppError } from "@/lib/domain/app-error";
import { isDifference, matchCodings } from "@/lib/domain/coding-match";
import { decisionOf, settlePair, undecidedPlaces } from "@/lib/domain/coding-settlement";
import type { Draft } from "@/lib/domain/editorial";
import { mergeFields } from "@/lib/domain/merge-fields";
import { keyOf, type Lines } from "@/lib/import/record-lines";
import type { PositionLine, SourceLine } from "@/lib/schemas/data-set";
import { draftOf } from "@/lib/schemas/record-draft";
import { Prisma } from "../client";
import { listFingerprints, toId } from "../queries/changesets";
import { getLivingRecord } from "../queries/living-record";
import { findSecondCoding, type SecondCoding } from "../queries/second-codings";
import { runCommand } from "../run-command";

const MOST_TRIES = 5;
const TWICE = "Coded twice, apart; where the two codings differed, a third person settled it.";

export interface DecideInput {
  coding: string;
  decisions: Draft;
  /** What the form was filled with. */
  seen: Draft;
}

/** Keeps what was decided so far, merged with what others decided meanwhile; answers the new version. */
export async function saveDecisions(
  editor: Editor,
  { coding, decisions, seen }: DecideInput,
): Promise<number> {
  authorise(editor, "settle-coding");
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const opened = await codingToSettle(editor, coding);
    const { draft } = mergeFields(seen, opened.decisions, decisions);
    const version = await runCommand<number>(
      Prisma.sql`save_coding_decisions(${toId(coding)}::bigint, ${editor.id}, ${JSON.stringify(draft)}::jsonb,
        ${opened.version}::integer)`,
    );
    if (version > 0) return version;
  }
  throw new AppError("conflict", "Others are deciding at the same time: please save once more.");
}

/** Settles every difference and answers the changeset it comes to, which somebody else publishes. */
export async function settleCoding(editor: Editor, coding: string): Promise<string> {
  authorise(editor, "settle-coding");
  const opened = await codingToSettle(editor, coding);
  const pairs = matchCodings(opened.first, opened.second);
  const open = undecidedPlaces(pairs, opened.decisions);
  if (open.length > 0)
    throw new AppError("invalid", `${open.length} of the differences are not decided yet.`);
  const { lines } = await getLivingRecord();
  const fingerprints = await listFingerprints();
  const changes = [...positionChanges(opened, lines), sourceChange(opened, lines)].map((change) =>
    begin(change, lines, fingerprints),
  );
  const title = `Second coding of source ${opened.source.id}, settled`;
  const id = await runCommand<bigint>(
    Prisma.sql`settle_coding(${toId(coding)}::bigint, ${editor.id}, ${opened.version}::integer, ${title},
      ${JSON.stringify(changes)}::jsonb)`,
  );
  return String(id);
}

async function codingToSettle(editor: Editor, coding: string): Promise<SecondCoding> {
  const opened = await findSecondCoding(coding);
  if (!opened) throw new AppError("not-found", "There is no such second coding.");
  const { firstCoders, coder, isSingleHanded } = opened;
  authorise(editor, "settle-coding", { authors: [...firstCoders, coder.id], isSingleHanded });
  return opened;
}

type SettledChange = { authors: string[] } & (
  | { entity: "position"; baseKey: string | null; line: PositionLine | null; isOwn: boolean }
  | { entity: "source"; baseKey: string | null; line: SourceLine; isOwn: boolean }
);

/** What the decisions change in the record as it is now; a position that stands as it is on record is left alone. */
function positionChanges(opened: SecondCoding, lines: Lines): SettledChange[] {
  return matchCodings(opened.first, opened.second).flatMap((pair, place) => {
    const choice = isDifference(pair) ? (decisionOf(opened.decisions, place, pair)?.choice ?? null) : null;
    const { was, stands } = settlePair(pair, choice);
    const wasKey = was && keyOf("position", was);
    let baseKey = wasKey !== null && lines.position.has(wasKey) ? wasKey : null;
    const changes = stands.flatMap(({ position, of, isOwn }): SettledChange[] => {
      const key = keyOf("position", position);
      const isOnRecord = lines.position.has(key);
      const base = isOnRecord ? key : baseKey;
      if (base === baseKey) baseKey = null;
      if (of === "first" && isOnRecord && !isOwn) return [];
      const authors =
        of === "second" ? [opened.coder.id] : of === "first" ? opened.firstCoders : coders(opened);
      return [{ entity: "position", baseKey: base, line: position, isOwn, authors }];
    });
    return baseKey === null
      ? changes
      : [...changes, { entity: "position", baseKey, line: null, isOwn: false, authors: [] }];
  });
}

function coders({ firstCoders, coder }: SecondCoding): string[] {
  return [...firstCoders, coder.id];
}

/** The source says from then on that it was coded twice; so even two codings that agree in all make a release. */
function sourceChange({ source, firstCoders }: SecondCoding, lines: Lines): SettledChange {
  const living = lines.source.get(source.id);
  const { codingNote, ...rest } = living ?? source;
  const note = codingNote.includes(TWICE) ? codingNote : `${codingNote} ${TWICE}`;
  const authors = living ? [] : firstCoders;
  return {
    entity: "source",
    baseKey: living ? source.id : null,
    line: { ...rest, codingNote: note },
    isOwn: false,
    authors,
  };
}

/** A change as a changeset holds it. Codes of the reviewer's own are left blank, so that it cannot be handed in without. */
function begin(change: SettledChange, lines: Lines, fingerprints: Readonly<Record<string, string>>) {
  const { entity, baseKey, line, isOwn, authors } = change;
  const base = baseKey === null ? null : (lines[entity].get(baseKey) ?? null);
  const shown = line ?? base;
  const draft = shown ? draftOf(entity, shown) : {};
  return {
    ...{ entity, baseKey, base, authors, isWithdrawal: line === null },
    baseFingerprint: baseKey === null ? null : fingerprints[`${entity} ${baseKey}`],
    key: line && !isOwn ? keyOf(entity, line) : null,
    data: isOwn ? null : line,
    draft: isOwn ? { ...draft, value: "", basis: "" } : draft,
  };
}
