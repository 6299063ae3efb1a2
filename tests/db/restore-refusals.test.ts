import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Progress, writeBackup } from "@/lib/db/backup/write-backup";
import { type BackedUp, backUpWork, contentsOf, databaseUrl, restoreInto } from "../support/backed-up";
import { makeLines } from "../support/data-set";
import { cloneDatabase, createBareDatabase } from "../support/database";
import { connect, publish } from "../support/published";

let kept: BackedUp;

beforeAll(async () => {
  kept = await backUpWork();
});
afterAll(() => kept.close());

describe("a restore is refused in one sentence, and changes nothing", () => {
  let target: string;
  let before: string;

  beforeAll(async () => {
    target = await cloneDatabase();
    const other = await connect(target);
    await publish(other, makeLines());
    await other.end();
    before = await contentsOf(target, kept.folder);
  });

  async function refuse(attempt: Promise<unknown>, sentence: RegExp): Promise<void> {
    await expect(attempt).rejects.toThrow(sentence);
    expect(await contentsOf(target, kept.folder)).toBe(before);
  }

  it("by a database that is not empty, unless told to replace it", async () => {
    await refuse(
      restoreInto(target, kept.file),
      /^This database is not empty, it holds 1 release: .*--replace/,
    );
    const replaced = await cloneDatabase();
    await restoreInto(replaced, kept.file);
    await restoreInto(replaced, kept.file, { isReplacing: true });
    expect(await contentsOf(replaced, kept.folder)).toBe(kept.contents);
  });

  it("while the site uses the database", async () => {
    const site = await connect(target);
    await refuse(
      restoreInto(target, kept.file, { isReplacing: true }),
      /^The site, or another program, is using this database: stop it/,
    );
    await site.end();
  });

  it("when there is no file, or it is something else, or torn", async () => {
    const whole = await readFile(kept.file);
    const torn = join(kept.folder, "torn.zip");
    await writeFile(torn, whole.subarray(0, whole.length / 2));
    await refuse(
      restoreInto(target, join(kept.folder, "none.zip"), { isReplacing: true }),
      /^There is no file .*none\.zip\.$/,
    );
    await refuse(restoreInto(target, kept.folder, { isReplacing: true }), /cannot be read \(EISDIR\)\.$/);
    await refuse(
      restoreInto(target, "package.json", { isReplacing: true }),
      /package\.json is no backup of Common Ground/,
    );
    await refuse(
      restoreInto(target, torn, { isReplacing: true }),
      /torn\.zip is no backup of Common Ground, or its end is missing/,
    );
  });

  it("when a byte was changed anywhere that matters", async () => {
    const whole = await readFile(kept.file);
    const flipped = join(kept.folder, "flipped.zip");
    const url = await createBareDatabase();
    let found = 0;
    const places = Array.from({ length: 16 }, (_, index) => Math.floor((whole.length * (index + 0.5)) / 16));
    for (const place of places) {
      const copy = Buffer.from(whole);
      copy[place] = (copy[place] ?? 0) ^ 1;
      await writeFile(flipped, copy);
      const outcome = await restoreInto(url, flipped, { isReplacing: true }).catch((error: Error) => error);
      // A date in the container's own headers means nothing; everything else is found.
      if (outcome instanceof Error) {
        expect(outcome.message).toMatch(/^The (backup|file) .*(is damaged|is no backup|cannot be read)/);
        found++;
      } else expect(outcome.manifest.contents).toBe(kept.contents);
    }
    expect(found).toBeGreaterThan(8);
  });

  it("when it comes from a version that is not known here", async () => {
    const later = await cloneDatabase();
    const other = await connect(later);
    await other.query(
      "INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('x', 'y', '9999_later', now())",
    );
    await other.end();
    await writeBackup({ databaseUrl: later, file: join(kept.folder, "later.zip") });
    await refuse(
      restoreInto(target, join(kept.folder, "later.zip"), { isReplacing: true }),
      /^This backup was made by another version of Common Ground: its migration 9999_later/,
    );
  });

  it("when it breaks off half way: nothing of it is there, and all that was is", async () => {
    const breakOff: Progress = ({ table }) => {
      if (table !== "position") return;
      void kept.client.query(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND query LIKE 'COPY%'",
        [new URL(target).pathname.slice(1)],
      );
    };
    await refuse(
      restoreInto(target, kept.file, { isReplacing: true, onProgress: breakOff }),
      /terminat|closed|connection error/i,
    );
  });

  it("when it cannot be written, for a backup, and leaves no half a file", async () => {
    await writeFile(join(kept.folder, "a-file"), "");
    const attempt = writeBackup({ databaseUrl, file: join(kept.folder, "a-file/x.zip") });
    await expect(attempt).rejects.toThrow(
      /^The backup cannot be written to .*, because a part of its path is a file:/,
    );
    const bare = await createBareDatabase();
    const nothing = writeBackup({ databaseUrl: bare, file: join(kept.folder, "nothing.zip") });
    await expect(nothing).rejects.toThrow(/^This database holds no record yet/);
    await expect(readFile(join(kept.folder, "nothing.zip.part"))).rejects.toMatchObject({ code: "ENOENT" });
  });
});
