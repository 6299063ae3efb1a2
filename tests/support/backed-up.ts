import { join } from "node:path";
import type pg from "pg";
import type { Editor } from "@/lib/auth/can";
import { restoreBackup } from "@/lib/db/backup/restore-backup";
import { type Progress, writeBackup } from "@/lib/db/backup/write-backup";
import { db } from "@/lib/db/client";
import { makeLines } from "./data-set";
import { begin, listPositionKeys, publishIt, save } from "./editing";
import { addPerson } from "./editors";
import { connect, publish } from "./published";
import { makeTemporaryFolder, removeTemporaryFolder } from "./temporary-folder";

/** This test file's database, with work of every kind in it, and a backup of it. */
export interface BackedUp {
  client: pg.Client;
  folder: string;
  file: string;
  /** The hash of everything backed up. */
  contents: string;
  /** Publishes one more correction by two hands. */
  publishCorrection: () => Promise<void>;
  close: () => Promise<void>;
}

let count = 0;
export const databaseUrl = process.env.DATABASE_URL ?? "";

export async function backUpWork(): Promise<BackedUp> {
  const folder = await makeTemporaryFolder("backup");
  const file = join(folder, "kept.zip");
  const client = await connect();
  await publish(client, makeLines());
  const ann = await addPerson(client, "ann", "editor");
  const rob = await addPerson(client, "rob", "reviewer");
  const publishCorrection = () => publishOne(client, ann, rob);
  await publishCorrection();
  const { change } = await begin(ann, "stakeholder", "PAK");
  await client.query("SELECT drop_change($1, 'ann', 1)", [change]);
  await client.query(
    "INSERT INTO auth_session (id, token, user_id, expires_at) VALUES ('s', 'the token', 'ann', now())",
  );
  const { contents } = await writeBackup({ databaseUrl, file });
  const close = async () => {
    await client.end();
    await db().$disconnect();
    await removeTemporaryFolder(folder);
  };
  return { client, folder, file, contents, publishCorrection, close };
}

async function publishOne(client: pg.Client, ann: Editor, rob: Editor): Promise<void> {
  const [key = ""] = await listPositionKeys(client);
  const at = await begin(ann, "position", key);
  await save(ann, at, { "evidence.0.paraphrase": `Said otherwise, \\ "and" \t so ${count++}.\nTwice.` });
  await publishIt(ann, rob, at.changeset);
}

export interface RestoreOptions {
  isReplacing?: boolean;
  onProgress?: Progress;
}

export function restoreInto(
  url: string,
  file: string,
  { isReplacing = false, onProgress }: RestoreOptions = {},
) {
  return restoreBackup({ databaseUrl: url, file, isReplacing, onProgress });
}

/** The hash of everything that a database holds now. */
export async function contentsOf(url: string, folder: string): Promise<string> {
  return (await writeBackup({ databaseUrl: url, file: join(folder, `again-${count++}.zip`) })).contents;
}
