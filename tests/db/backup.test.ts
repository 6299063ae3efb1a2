import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { Editor } from "@/lib/auth/can";
import { restoreBackup } from "@/lib/db/backup/restore-backup";
import { type Progress, writeBackup } from "@/lib/db/backup/write-backup";
import { db } from "@/lib/db/client";
import { applyMigrations, readApplied, readMigrations } from "@/lib/db/migrate";
import { makeLines } from "../support/data-set";
import { cloneDatabase } from "../support/database";
import { inDatabase } from "../support/database-names";
import { begin, listPositionKeys, publishIt, save } from "../support/editing";
import { addPerson } from "../support/editors";
import { connect, publish } from "../support/published";
import { makeTemporaryFolder, removeTemporaryFolder } from "../support/temporary-folder";

const databaseUrl = process.env.DATABASE_URL ?? "";
let client: pg.Client;
let folder: string;
let file: string;
let contents: string;
let ann: Editor;
let rob: Editor;
let count = 0;

/** Publishes a correction by two hands, as the workshop does. */
async function publishCorrection(): Promise<void> {
  const [key = ""] = await listPositionKeys(client);
  const at = await begin(ann, "position", key);
  await save(ann, at, { "evidence.0.paraphrase": `Said otherwise, \\ "and" \t so ${count++}.\nTwice.` });
  await publishIt(ann, rob, at.changeset);
}

beforeAll(async () => {
  folder = await makeTemporaryFolder("backup");
  file = join(folder, "kept.zip");
  client = await connect();
  await publish(client, makeLines());
  ann = await addPerson(client, "ann", "editor");
  rob = await addPerson(client, "rob", "reviewer");
  await publishCorrection();
  await client.query("SELECT drop_change($1, 'ann', 1)", [(await begin(ann, "stakeholder", "PAK")).change]);
  await client.query(
    "INSERT INTO auth_session (id, token, user_id, expires_at) VALUES ('s', 'the token', 'ann', now())",
  );
  ({ contents } = await writeBackup({ databaseUrl, file }));
});
afterAll(async () => {
  await client.end();
  await db().$disconnect();
  await removeTemporaryFolder(folder);
});

async function createBareDatabase(): Promise<string> {
  const name = `bare_${process.pid}_${count++}`;
  await client.query(`CREATE DATABASE ${name}`);
  return inDatabase(inject("databaseServerUrl"), name);
}

const restoreInto = (url: string, isReplacing = false, from = file, onProgress?: Progress) =>
  restoreBackup({ databaseUrl: url, file: from, isReplacing, onProgress });

async function contentsOf(url: string): Promise<string> {
  return (await writeBackup({ databaseUrl: url, file: join(folder, `again-${count++}.zip`) })).contents;
}

describe("a backup", () => {
  it("comes back into an empty database with the same hash, its rules and its counters", async () => {
    const url = await createBareDatabase();
    expect(await restoreInto(url)).toMatchObject({ manifest: { contents }, brokenAudit: null });
    expect(await contentsOf(url)).toBe(contents);
    const other = await connect(url);
    for (const attempt of [
      "UPDATE audit SET action = 'x'",
      "DELETE FROM position",
      "UPDATE release SET n = 7",
    ])
      await expect(other.query(attempt)).rejects.toMatchObject({ code: "23001" });
    await expect(
      other.query("INSERT INTO changeset (author, title) VALUES ('nobody', 'T')"),
    ).rejects.toMatchObject({
      code: "23503",
    });
    // The number of the change that was dropped is not given again.
    const last = "SELECT last_value AS n FROM change_id_seq";
    expect((await other.query(last)).rows).toEqual((await client.query(last)).rows);
    // Nobody is signed in by a backup, whoever gets hold of it.
    expect((await other.query("SELECT FROM auth_session")).rowCount).toBe(0);
    await other.end();
  });

  it("holds one moment, whatever is published while it is made", async () => {
    const meanwhile: Promise<void>[] = [];
    const onProgress: Progress = ({ place }) => {
      if (place === 1) meanwhile.push(publishCorrection());
    };
    const url = await createBareDatabase();
    const manifest = await writeBackup({ databaseUrl, file: join(folder, "moment.zip"), onProgress });
    await Promise.all(meanwhile);
    expect(manifest.contents).toBe(contents);
    await restoreInto(url, false, join(folder, "moment.zip"));
    expect(await contentsOf(databaseUrl)).not.toBe(contents);
  });

  it("of an earlier version is restored and brought up to date", async () => {
    const [old, fresh] = [await createBareDatabase(), await createBareDatabase()];
    const all = (await readMigrations()).map(({ name }) => name);
    await applyMigrations({ databaseUrl: old, only: new Set(all.slice(0, 5)) });
    const aged = await connect(old);
    await publish(aged, makeLines());
    await aged.end();
    const early = join(folder, "early.zip");
    await writeBackup({ databaseUrl: old, file: early });
    await restoreInto(fresh, false, early);
    const renewed = await connect(fresh);
    expect((await readApplied(renewed)).map(({ name }) => name)).toEqual(all);
    expect((await renewed.query("SELECT FROM position")).rowCount).toBeGreaterThan(0);
    await renewed.end();
    // A database of today's tables is not taken back to an earlier state.
    await expect(restoreInto(await cloneDatabase(), false, early)).rejects.toThrow(/of an earlier version/);
  });
});

describe("a restore is refused in one sentence, and changes nothing", () => {
  let target: string;
  let before: string;

  beforeAll(async () => {
    target = await cloneDatabase();
    const other = await connect(target);
    await publish(other, makeLines());
    await other.end();
    before = await contentsOf(target);
  });

  async function refuse(attempt: Promise<unknown>, sentence: RegExp): Promise<void> {
    await expect(attempt).rejects.toThrow(sentence);
    expect(await contentsOf(target)).toBe(before);
  }

  it("by a database that is not empty, unless told to replace it", async () => {
    await refuse(restoreInto(target), /^This database is not empty, it holds 1 release: .*--replace/);
    const replaced = await cloneDatabase();
    await restoreInto(replaced);
    await restoreInto(replaced, true);
    expect(await contentsOf(replaced)).toBe(contents);
  });

  it("while the site uses the database", async () => {
    const site = await connect(target);
    await refuse(restoreInto(target, true), /^The site, or another program, is using this database: stop it/);
    await site.end();
  });

  it("when there is no file, or it is something else, or torn", async () => {
    const whole = await readFile(file);
    const torn = join(folder, "torn.zip");
    await writeFile(torn, whole.subarray(0, whole.length / 2));
    await refuse(restoreInto(target, true, join(folder, "none.zip")), /^There is no file .*none\.zip\.$/);
    await refuse(restoreInto(target, true, folder), /cannot be read \(EISDIR\)\.$/);
    await refuse(restoreInto(target, true, "package.json"), /package\.json is no backup of Common Ground/);
    await refuse(
      restoreInto(target, true, torn),
      /torn\.zip is no backup of Common Ground, or its end is missing/,
    );
  });

  it("when a byte was changed anywhere that matters", async () => {
    const whole = await readFile(file);
    const flipped = join(folder, "flipped.zip");
    const url = await createBareDatabase();
    let found = 0;
    const places = Array.from({ length: 24 }, (_, index) => Math.floor((whole.length * (index + 0.5)) / 24));
    for (const place of places) {
      const copy = Buffer.from(whole);
      copy[place] = (copy[place] ?? 0) ^ 1;
      await writeFile(flipped, copy);
      const outcome = await restoreInto(url, true, flipped).catch((error: Error) => error);
      // A date in the container's own headers means nothing; everything else is found.
      if (outcome instanceof Error) {
        expect(outcome.message).toMatch(/^The (backup|file) .*(is damaged|is no backup|cannot be read)/);
        found++;
      } else expect(outcome.manifest.contents).toBe(contents);
    }
    expect(found).toBeGreaterThan(12);
  });

  it("when it comes from a version that is not known here", async () => {
    const later = await cloneDatabase();
    const other = await connect(later);
    await other.query(
      "INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('x', 'y', '9999_later', now())",
    );
    await other.end();
    await writeBackup({ databaseUrl: later, file: join(folder, "later.zip") });
    await refuse(
      restoreInto(target, true, join(folder, "later.zip")),
      /^This backup was made by another version of Common Ground: its migration 9999_later/,
    );
  });

  it("when it breaks off half way: nothing of it is there, and all that was is", async () => {
    const breakOff: Progress = ({ table }) => {
      if (table !== "position") return;
      void client.query(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND query LIKE 'COPY%'",
        [new URL(target).pathname.slice(1)],
      );
    };
    await refuse(restoreInto(target, true, file, breakOff), /terminat|closed/i);
  });

  it("when it cannot be written, for a backup, and leaves no half a file", async () => {
    await writeFile(join(folder, "a-file"), "");
    const attempt = writeBackup({ databaseUrl, file: join(folder, "a-file/x.zip") });
    await expect(attempt).rejects.toThrow(
      /^The backup cannot be written to .*, because a part of its path is a file:/,
    );
    const bare = await createBareDatabase();
    const nothing = writeBackup({ databaseUrl: bare, file: join(folder, "nothing.zip") });
    await expect(nothing).rejects.toThrow(/^This database holds no record yet/);
    await expect(readFile(join(folder, "nothing.zip.part"))).rejects.toMatchObject({ code: "ENOENT" });
  });
});
