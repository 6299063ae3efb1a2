import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { listReleases } from "@/lib/db/queries/release";
import { loadShippedDataSet } from "@/prisma/seed";
import { connect, countRows, readRelease } from "../support/published";
import { makeTemporaryFolder, removeTemporaryFolder } from "../support/temporary-folder";

const databaseUrl = process.env.DATABASE_URL ?? "";
let client: pg.Client;
let folder: string;

beforeAll(async () => {
  client = await connect();
  folder = await makeTemporaryFolder("load");
  await cp("prisma/data", folder, { recursive: true });
});
afterAll(async () => {
  await client.end();
  await db().$disconnect();
  await removeTemporaryFolder(folder);
});

async function edit(file: string, change: (lines: string[]) => string[]): Promise<void> {
  const path = join(folder, file);
  const lines = (await readFile(path, "utf8")).trimEnd().split("\n");
  await writeFile(path, `${change(lines).join("\n")}\n`);
}

// One story: each step stands on the one before.
describe("loading the shipped data set", () => {
  it("refuses a damaged set in one sentence, and nothing of it is loaded", async () => {
    await edit("positions.jsonl", ([first = "", ...rest]) => [first.slice(0, 40), ...rest]);
    await expect(loadShippedDataSet({ databaseUrl, dataDir: folder })).rejects.toThrow(
      /The shipped data set is damaged: .*positions\.jsonl line 1: is not one JSON object on one line\. Restore/,
    );
    expect(await listReleases()).toEqual([]);
    expect(Object.values(await countRows(client)).every((n) => n === 0)).toBe(true);
    await cp("prisma/data", folder, { recursive: true });
  });

  it("makes release 1, with every line of every file", async () => {
    const outcome = await loadShippedDataSet({ databaseUrl, dataDir: folder });
    const lines = async (file: string) =>
      (await readFile(join(folder, file), "utf8")).trimEnd().split("\n").length;
    expect(outcome).toEqual({ outcome: "loaded", release: 1, positions: await lines("positions.jsonl") });
    expect(await countRows(client)).toMatchObject({
      release: 1,
      stakeholder: await lines("stakeholders.jsonl"),
      item: await lines("items.jsonl"),
      source: await lines("sources.jsonl"),
      membership: await lines("memberships.jsonl"),
      not_applicable: await lines("not-applicable.jsonl"),
      position: outcome.positions,
    });
  });

  it("changes nothing the second time", async () => {
    const [before, rows] = [await readRelease(1), await countRows(client)];
    expect(await loadShippedDataSet({ databaseUrl, dataDir: folder })).toMatchObject({
      outcome: "unchanged",
      release: 1,
    });
    expect(await readRelease(1)).toBe(before);
    expect(await countRows(client)).toEqual(rows);
  });

  it("makes no release of another order of lines", async () => {
    const before = await readRelease(1);
    for (const file of ["positions.jsonl", "stakeholders.jsonl", "items.jsonl"]) {
      await edit(file, (lines) => lines.reverse());
    }
    expect(await loadShippedDataSet({ databaseUrl, dataDir: folder })).toMatchObject({
      outcome: "unchanged",
      release: 1,
    });
    expect(await readRelease(1)).toBe(before);
  });

  it("makes release 2 of a changed set, and release 1 still reads the same to the byte", async () => {
    const before = await readRelease(1);
    await edit("positions.jsonl", (lines) => lines.slice(1));
    expect(await loadShippedDataSet({ databaseUrl, dataDir: folder })).toMatchObject({
      outcome: "new-release",
      release: 2,
    });
    expect(await readRelease(1)).toBe(before);
    expect(await readRelease(2)).not.toBe(before);
    expect((await listReleases()).map(({ n }) => n)).toEqual([2, 1]);
  });

  it("makes release 3 of a set that went back to what it was, equal to release 1", async () => {
    await cp("prisma/data", folder, { recursive: true });
    expect(await loadShippedDataSet({ databaseUrl, dataDir: folder })).toMatchObject({ release: 3 });
    expect(await readRelease(3)).toBe(await readRelease(1));
  });
});
