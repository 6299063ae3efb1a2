import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Progress, writeBackup } from "@/lib/db/backup/write-backup";
import { applyMigrations, readApplied, readMigrations } from "@/lib/db/migrate";
import { type BackedUp, backUpWork, contentsOf, databaseUrl, restoreInto } from "../support/backed-up";
import { makeLines } from "../support/data-set";
import { cloneDatabase, createBareDatabase } from "../support/database";
import { connect, publish } from "../support/published";

let kept: BackedUp;

beforeAll(async () => {
  kept = await backUpWork();
});
afterAll(() => kept.close());

describe("a backup", () => {
  it("comes back into an empty database with the same hash, its rules and its counters", async () => {
    const url = await createBareDatabase();
    expect(await restoreInto(url, kept.file)).toMatchObject({
      manifest: { contents: kept.contents },
      brokenAudit: null,
    });
    expect(await contentsOf(url, kept.folder)).toBe(kept.contents);
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
    expect((await other.query(last)).rows).toEqual((await kept.client.query(last)).rows);
    // Nobody is signed in by a backup, whoever gets hold of it.
    expect((await other.query("SELECT FROM auth_session")).rowCount).toBe(0);
    await other.end();
  });

  it("holds one moment, whatever is published while it is made", async () => {
    const meanwhile: Promise<void>[] = [];
    const onProgress: Progress = ({ place }) => {
      if (place === 1) meanwhile.push(kept.publishCorrection());
    };
    const url = await createBareDatabase();
    const manifest = await writeBackup({ databaseUrl, file: join(kept.folder, "moment.zip"), onProgress });
    await Promise.all(meanwhile);
    expect(manifest.contents).toBe(kept.contents);
    await restoreInto(url, join(kept.folder, "moment.zip"));
    expect(await contentsOf(databaseUrl, kept.folder)).not.toBe(kept.contents);
  });

  it("of an earlier version is restored and brought up to date", async () => {
    const [old, fresh] = [await createBareDatabase(), await createBareDatabase()];
    const all = (await readMigrations()).map(({ name }) => name);
    await applyMigrations({ databaseUrl: old, only: new Set(all.slice(0, 5)) });
    const aged = await connect(old);
    await publish(aged, makeLines());
    await aged.end();
    const early = join(kept.folder, "early.zip");
    await writeBackup({ databaseUrl: old, file: early });
    await restoreInto(fresh, early);
    const renewed = await connect(fresh);
    expect((await readApplied(renewed)).map(({ name }) => name)).toEqual(all);
    expect((await renewed.query("SELECT FROM position")).rowCount).toBeGreaterThan(0);
    await renewed.end();
    // A database of today's tables is not taken back to an earlier state.
    await expect(restoreInto(await cloneDatabase(), early)).rejects.toThrow(/of an earlier version/);
  });
});
