import type pg from "pg";
import type { Editor } from "@/lib/auth/can";
import { openChangeset, saveChange, startChange } from "@/lib/db/commands/changesets";
import { publishChangeset, submitChangeset } from "@/lib/db/commands/review";
import { findChangeset, type OpenedChangeset, type RecordChange } from "@/lib/db/queries/changesets";
import type { Draft, Entity } from "@/lib/domain/editorial";
import { readRelease } from "./published";

/** Steps of an editor's work, as the stories of tests/db tell them. */

export interface Place {
  changeset: string;
  change: string;
}

export async function latestRelease(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ n: number }>("SELECT max(n)::int AS n FROM release");
  return rows[0]?.n ?? 0;
}

export async function listPositionKeys(client: pg.Client): Promise<string[]> {
  const { positions } = JSON.parse(await readRelease(await latestRelease(client)));
  return positions.map(({ key }: { key: string }) => key);
}

export async function opened(id: string): Promise<OpenedChangeset> {
  const found = await findChangeset(id);
  if (!found) throw new Error("No changeset.");
  return found;
}

export async function recordAt({ changeset, change }: Place): Promise<RecordChange> {
  const record = (await opened(changeset)).records.find(({ id }) => id === change);
  if (!record) throw new Error("No change.");
  return record;
}

export async function begin(editor: Editor, entity: Entity, key: string | null): Promise<Place> {
  const changeset = await openChangeset(editor, "A correction");
  return { changeset, change: await startChange(editor, { changeset, entity, key }) };
}

/** Types into some fields and saves, over the version now there or over one seen before. */
export async function save(editor: Editor, at: Place, fields: Draft, expected?: number) {
  const record = await recordAt(at);
  return saveChange(editor, {
    ...at,
    draft: { ...record.draft, ...fields },
    seen: record.draft,
    isWithdrawal: false,
    expected: expected ?? record.version,
    isAutosave: false,
  });
}

export async function withdraw(editor: Editor, at: Place): Promise<void> {
  const { draft, version } = await recordAt(at);
  const input = { draft, seen: draft, isWithdrawal: true, expected: version, isAutosave: false };
  await saveChange(editor, { ...at, ...input });
}

/** Hands a changeset in and has it published, and answers the release. */
export async function publishIt(author: Editor, reviewer: Editor, changeset: string): Promise<number> {
  const { version } = await opened(changeset);
  await submitChangeset(author, { changeset, expected: version, note: "It was coded twice" });
  return publishChangeset(reviewer, { changeset, expected: version + 1 });
}
