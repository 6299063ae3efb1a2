import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { applyMigrations } from "@/lib/db/migrate";
import { connect } from "../support/published";
import { makeTemporaryFolder, removeTemporaryFolder } from "../support/temporary-folder";

let root: string;
let folder: string;
let databaseUrl: string;
let client: pg.Client;
let count = 0;

beforeAll(async () => {
  root = await makeTemporaryFolder("migrations");
});
afterAll(() => removeTemporaryFolder(root));

beforeEach(async () => {
  const name = `empty_${process.pid}_${count++}`;
  const server = await connect();
  await server.query(`CREATE DATABASE ${name} TEMPLATE template0`);
  await server.end();
  const url = new URL(process.env.DATABASE_URL ?? "");
  url.pathname = `/${name}`;
  databaseUrl = url.href;
  client = await connect(databaseUrl);
  folder = join(root, name);
});
afterEach(() => client.end());

async function write(name: string, sql: string): Promise<void> {
  await mkdir(join(folder, name), { recursive: true });
  await writeFile(join(folder, name, "migration.sql"), sql);
}

const migrate = () => applyMigrations({ databaseUrl, folder });
const ledger = async () => {
  const { rows } = await client.query(
    "SELECT migration_name AS name, checksum, finished_at, applied_steps_count AS steps FROM _prisma_migrations ORDER BY finished_at, name",
  );
  return rows;
};
const tables = async () => {
  const { rows } = await client.query<{ name: string }>(
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1",
  );
  return rows.map(({ name }) => name).filter((name) => name !== "_prisma_migrations");
};

describe("the migrations we ship", () => {
  it("make the whole database out of an empty one, once", async () => {
    const shipped = (await readdir("prisma/migrations", { withFileTypes: true }))
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .sort();
    const steps: string[] = [];
    const first = await applyMigrations({ databaseUrl, onStep: (name) => steps.push(name) });
    expect(first.applied).toEqual(shipped);
    expect(steps).toEqual(shipped);
    expect(await tables()).toEqual(expect.arrayContaining(["position", "evidence", "release"]));
    expect(await applyMigrations({ databaseUrl })).toEqual({ applied: [] });
  });

  it("are recorded the way Prisma's own tool records and checks them", async () => {
    const { applied } = await applyMigrations({ databaseUrl });
    const rows = await ledger();
    expect(rows.map(({ name }) => name).sort()).toEqual(applied);
    for (const { name, checksum, finished_at, steps } of rows) {
      const sql = await readFile(join("prisma/migrations", name, "migration.sql"));
      expect(checksum).toBe(createHash("sha256").update(sql).digest("hex"));
      expect(finished_at).toBeInstanceOf(Date);
      expect(steps).toBe(1);
    }
    expect(await readFile("prisma/migrations/migration_lock.toml", "utf8")).toMatch(
      /provider = "postgresql"/,
    );
  });
});

describe("applying migrations", () => {
  it("goes by name, and later only what is new", async () => {
    await write("0002_second", "ALTER TABLE one ADD COLUMN b text;");
    await write("0001_first", "CREATE TABLE one (a text);");
    expect(await migrate()).toEqual({ applied: ["0001_first", "0002_second"] });
    await write("0003_third", "CREATE TABLE three (c text);");
    expect(await migrate()).toEqual({ applied: ["0003_third"] });
    expect(await ledger()).toHaveLength(3);
  });

  it("refuses a file changed after it was applied, by name, and applies nothing more", async () => {
    await write("0001_first", "CREATE TABLE one (a text);");
    await migrate();
    await write("0001_first", "CREATE TABLE one (a text, b text);");
    await write("0002_second", "CREATE TABLE two (a text);");
    await expect(migrate()).rejects.toThrow(/The migration 0001_first was changed after it was applied/);
    expect(await tables()).toEqual(["one"]);
  });

  it("rolls a failing one back whole, keeps the ones before it, and tries none after it", async () => {
    await write("0001_first", "CREATE TABLE one (a text);");
    await write("0002_broken", "CREATE TABLE two (a text); INSERT INTO one VALUES ('x'); SELECT 1/0;");
    await write("0003_third", "CREATE TABLE three (a text);");
    await expect(migrate()).rejects.toThrow(
      /The migration 0002_broken failed and was rolled back: division by zero/,
    );
    expect(await tables()).toEqual(["one"]);
    expect(await client.query("SELECT * FROM one").then(({ rows }) => rows)).toEqual([]);
    expect(await ledger()).toHaveLength(1);
    await write("0002_broken", "CREATE TABLE two (a text);");
    expect(await migrate()).toEqual({ applied: ["0002_broken", "0003_third"] });
  });

  it("works once when two start at the same time", async () => {
    await write("0001_first", "CREATE TABLE one (a text); SELECT pg_sleep(0.1);");
    const applied = await Promise.all([migrate(), migrate(), migrate()]);
    expect(applied.flatMap((one) => one.applied)).toEqual(["0001_first"]);
  });
});
