import pg from "pg";
import { publishDataSet } from "@/lib/db/commands/publish-data-set";
import { findHoldings } from "@/lib/db/queries/holdings";
import { type DataSetLines, placeLines } from "./data-set";

/** A connection of the test's own to this file's database. */
export async function connect(databaseUrl = process.env.DATABASE_URL): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  return client;
}

export function publish(client: pg.Client, lines: DataSetLines): Promise<number> {
  return publishDataSet(client, placeLines(lines), { title: "A release of the tests" });
}

/** All that a release holds, to the byte: what the pages read, not kept in memory. */
export async function readRelease(n: number): Promise<string> {
  return JSON.stringify(await findHoldings(n, {}));
}

/** PostgreSQL's code for why it refused; fails when it did not refuse. */
export async function refusalOf(attempt: Promise<unknown>): Promise<string> {
  try {
    await attempt;
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code) return error.code;
    throw error;
  }
  throw new Error("The database did not refuse.");
}

export const REFUSED = {
  restrict: "23001",
  check: "23514",
  foreignKey: "23503",
  unique: "23505",
  word: "22P02",
};

/** How many rows every table holds, by name. */
export async function countRows(client: pg.Client): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of await listTables(client)) {
    const { rows } = await client.query<{ n: number }>(`SELECT count(*)::int AS n FROM "${table}"`);
    counts[table] = rows[0]?.n ?? 0;
  }
  return counts;
}

/** Every table of ours: a new one is covered by the tests that go through them all. */
export async function listTables(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables
     WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> '_prisma_migrations' ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
}

/** The columns that can be written: neither identities nor computed. */
export async function listColumns(client: pg.Client, table: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT column_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name = $1 AND is_identity = 'NO' AND is_generated = 'NEVER'
     ORDER BY ordinal_position`,
    [table],
  );
  return rows.map(({ name }) => name);
}

export type Row = Record<string, unknown>;

/** Inserts a row as it is and answers its id, where it has one. */
export async function insertRow(client: pg.Client, table: string, row: Row): Promise<string> {
  const columns = Object.keys(row);
  const places = columns.map((_, index) => `$${index + 1}`);
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO ${table} (${columns.join(", ")}) VALUES (${places.join(", ")}) RETURNING *`,
    Object.values(row),
  );
  return rows[0]?.id ?? "";
}

/** A sound position of release `n` on the items of the small data set, but for the fields given. */
export function insertPosition(client: pg.Client, n: number, fields: Row = {}): Promise<string> {
  return insertRow(client, "position", {
    key: "k",
    stakeholder_code: "PAK",
    item_code: "joint-operations",
    item_kind: "mechanism",
    stance: "supports",
    basis: "official",
    source_id: "000",
    fingerprint: "f",
    release_from: n,
    ...fields,
  });
}

/** Opens release `n` by hand, in the transaction under way. */
export function openRelease(client: pg.Client, n: number): Promise<unknown> {
  return client.query("INSERT INTO release (n, title, data_set_sha256) VALUES ($1, 'T', repeat('0', 64))", [
    n,
  ]);
}
