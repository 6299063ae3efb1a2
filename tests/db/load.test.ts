import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { listReleases } from "@/lib/db/queries/release";
import { readShippedReleases } from "@/lib/import/shipped-releases";
import { loadShippedDataSet } from "@/prisma/seed";
import { cloneDatabase } from "../support/database";
import { begin, publishIt, save } from "../support/editing";
import { addPerson } from "../support/editors";
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

const FIRST = "1-founding-documents";

async function edit(file: string, change: (lines: string[]) => string[]): Promise<void> {
  const path = join(folder, file);
  const lines = (await readFile(path, "utf8")).trimEnd().split("\n");
  await writeFile(path, `${change(lines).join("\n")}\n`);
}

/** Leaves the first `n` of the shipped releases in the folder's list. */
async function shipFirst(n: number): Promise<void> {
  await cp("prisma/data", folder, { recursive: true });
  await edit("releases.jsonl", (lines) => lines.slice(0, n));
}

const load = () => loadShippedDataSet({ databaseUrl, dataDir: folder });

// One story: each step stands on the one before.
describe("loading the shipped data set", () => {
  it("refuses a damaged set in one sentence, and nothing of it is loaded", async () => {
    await edit(`${FIRST}/positions.jsonl`, ([first = "", ...rest]) => [first.slice(0, 40), ...rest]);
    await expect(load()).rejects.toThrow(
      /The shipped data set is damaged: .*1-founding-documents\/positions\.jsonl line 1: is not one JSON object on one line\. Restore/,
    );
    expect(await listReleases()).toEqual([]);
    const { setting, ...counts } = await countRows(client);
    expect(setting).toBe(1);
    expect(Object.values(counts).every((n) => n === 0)).toBe(true);
  });

  it("makes release 1 of the first folder, with every line of every file", async () => {
    await shipFirst(1);
    const outcome = await load();
    const lines = async (file: string) =>
      (await readFile(join(folder, FIRST, file), "utf8")).trimEnd().split("\n").length;
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
    expect(await load()).toMatchObject({ outcome: "unchanged", release: 1 });
    expect(await readRelease(1)).toBe(before);
    expect(await countRows(client)).toEqual(rows);
  });

  it("adds the release that was shipped later, and release 1 still reads the same to the byte", async () => {
    const before = await readRelease(1);
    await shipFirst(2);
    const { releases } = await readShippedReleases(folder);
    const { outcome, release, positions } = await load();
    expect([outcome, release]).toEqual(["new-release", 2]);
    expect(positions).toBe(releases[1]?.dataSet.positions.length);
    expect(await readRelease(1)).toBe(before);
    expect(JSON.parse(await readRelease(2)).positions).toHaveLength(positions);
    expect((await listReleases()).map(({ title }) => title)).toEqual(
      releases.map(({ title }) => title).reverse(),
    );
  });

  it("makes no release of another order of lines", async () => {
    const before = await readRelease(2);
    for (const file of ["positions.jsonl", "stakeholders.jsonl", "items.jsonl"]) {
      await edit(`${FIRST}/${file}`, (lines) => lines.reverse());
    }
    expect(await load()).toMatchObject({ outcome: "unchanged", release: 2 });
    expect(await readRelease(2)).toBe(before);
  });

  it("makes the next release of a changed set, and earlier ones still read the same to the byte", async () => {
    const before = await Promise.all([readRelease(1), readRelease(2)]);
    await edit(`${FIRST}/positions.jsonl`, (lines) => lines.slice(1));
    expect(await load()).toMatchObject({ outcome: "new-release", release: 3 });
    expect(await Promise.all([readRelease(1), readRelease(2)])).toEqual(before);
    expect(await readRelease(3)).not.toBe(before[1]);
    expect((await listReleases()).map(({ n }) => n)).toEqual([3, 2, 1]);
  });
});

describe("a database that editors have published in", () => {
  it("keeps their work when the shipped files change", async () => {
    const [ann, rob] = [await addPerson(client, "ann", "editor"), await addPerson(client, "rob", "reviewer")];
    const at = await begin(ann, "stakeholder", "PAK");
    await save(ann, at, { note: "By an editor" });
    const n = await publishIt(ann, rob, at.changeset);
    const before = await readRelease(n);
    expect(await load()).toMatchObject({ outcome: "unchanged", release: n });
    await edit(`${FIRST}/positions.jsonl`, (lines) => lines.slice(1));
    expect(await load()).toMatchObject({ outcome: "kept", release: n });
    expect((await listReleases())[0]?.n).toBe(n);
    expect(await readRelease(n)).toBe(before);
  });
});

describe("a fresh database", () => {
  it("is given all shipped releases in their order", async () => {
    const { releases } = await readShippedReleases("prisma/data");
    const outcome = await loadShippedDataSet({ databaseUrl: await cloneDatabase() });
    expect(outcome).toMatchObject({ outcome: "loaded", release: releases.length });
  });
});
