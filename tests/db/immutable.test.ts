import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { loadShippedCharts } from "@/prisma/seed-charts";
import { makeLines } from "../support/data-set";
import {
  connect,
  countRows,
  listColumns,
  listTables,
  openRelease,
  publish,
  REFUSED,
  readRelease,
  refusalOf,
} from "../support/published";

// What the editors' side works on; its own rules are in the tests that bear its names.
const EDITORIAL =
  /^(auth_|audit$|change$|changeset$|import_|presence$|rival$|setting$|second_coding$|coded_position$|correction)/;
const IDENTITIES = ["release", "stakeholder", "item", "source"];

let client: pg.Client;
let tables: string[];
let before: string;

beforeAll(async () => {
  client = await connect();
  await publish(client, makeLines());
  await publish(client, makeLines({ notApplicable: [], positions: makeLines().positions.slice(1) }));
  await loadShippedCharts({ databaseUrl: process.env.DATABASE_URL ?? "" });
  tables = (await listTables(client)).filter((table) => !EDITORIAL.test(table));
  before = (await readRelease(1)) + (await readRelease(2));
});
afterAll(async () => {
  expect((await readRelease(1)) + (await readRelease(2))).toBe(before);
  await client.end();
  await db().$disconnect();
});

describe("what a release published", () => {
  it("is in thirteen tables or more, each with a row to try", async () => {
    expect(tables.length).toBeGreaterThanOrEqual(13);
    const counts = await countRows(client);
    for (const table of tables) expect(counts[table], table).toBeGreaterThan(0);
  });

  it("cannot be updated in any table and any column, not even to what it is", async () => {
    for (const table of tables) {
      for (const column of await listColumns(client, table)) {
        const update = client.query(`UPDATE "${table}" SET "${column}" = "${column}"`);
        expect(await refusalOf(update), `${table}.${column}`).toBe(REFUSED.restrict);
      }
    }
  });

  it("cannot be deleted from any table", async () => {
    for (const table of tables) {
      expect(await refusalOf(client.query(`DELETE FROM "${table}"`)), table).toBe(REFUSED.restrict);
    }
  });

  it("cannot be truncated in any table", async () => {
    for (const table of tables) {
      expect(await refusalOf(client.query(`TRUNCATE "${table}" CASCADE`)), table).toBe(REFUSED.restrict);
    }
  });

  it("cannot be added to, in any table that holds what a release says", async () => {
    for (const table of tables.filter((name) => !IDENTITIES.includes(name))) {
      const columns = (await listColumns(client, table)).map((column) => `"${column}"`).join(", ");
      const copy = client.query(
        `INSERT INTO "${table}" (${columns}) SELECT ${columns} FROM "${table}" LIMIT 1`,
      );
      expect(await refusalOf(copy), table).toBe(REFUSED.restrict);
    }
  });

  it("cannot be added to in one transaction with a new release either", async () => {
    for (const table of ["position", "membership"]) {
      const columns = (await listColumns(client, table)).filter((column) => column !== "release_to");
      const list = columns.map((column) => `"${column}"`).join(", ");
      await client.query("BEGIN");
      await openRelease(client, 3);
      const copy = client.query(`INSERT INTO "${table}" (${list}) SELECT ${list} FROM "${table}" LIMIT 1`);
      expect(await refusalOf(copy), table).toBe(REFUSED.restrict);
      await client.query("ROLLBACK");
    }
  });

  it("cannot be closed by a release that is out already, nor opened again", async () => {
    const close = client.query("UPDATE position SET release_to = 2 WHERE release_to IS NULL");
    expect(await refusalOf(close)).toBe(REFUSED.restrict);
    const reopen = client.query("UPDATE not_applicable SET release_to = NULL WHERE release_to = 2");
    expect(await refusalOf(reopen)).toBe(REFUSED.restrict);
  });

  it("can be closed by a new release, and by no means changed on that occasion", async () => {
    const attempts: [string, boolean][] = [
      ["release_to = 3", true],
      ["release_to = 3, basis = 'analyst'", false],
      ["release_to = 3, fingerprint = ''", false],
      ["release_to = 3, release_from = 2", false],
      ["release_to = 4", false],
    ];
    for (const [change, isAllowed] of attempts) {
      await client.query("BEGIN");
      await openRelease(client, 3);
      const update = client.query(
        `UPDATE position SET ${change} WHERE release_to IS NULL AND basis = 'conduct'`,
      );
      if (isAllowed) expect((await update).rowCount).toBe(1);
      else expect(await refusalOf(update), change).toBe(REFUSED.restrict);
      await client.query("ROLLBACK");
    }
  });

  it("cannot be born closed", async () => {
    await client.query("BEGIN");
    await openRelease(client, 3);
    const insert = client.query(
      `INSERT INTO not_applicable (stakeholder_code, item_code, reason, fingerprint, release_from, release_to)
       VALUES ('PAK', 'joint-operations', 'So', 'x', 3, 3)`,
    );
    expect(await refusalOf(insert)).toBe(REFUSED.restrict);
    await client.query("ROLLBACK");
  });
});
