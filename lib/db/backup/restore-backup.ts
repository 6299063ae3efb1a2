import "server-only";
import { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";
import { AppError } from "@/lib/domain/app-error";
import { applyMigrations } from "../migrate";
import { refuseOtherVersion, refuseTarget } from "./check-target";
import { CountingHash } from "./counting-hash";
import type { Manifest, TableSummary } from "./manifest";
import { type OpenedBackup, openBackup, verifyBackup } from "./read-backup";
import { copyIn, copyOut, listKeptTables, quote, settleWriting } from "./tables";
import type { Progress } from "./write-backup";

export interface RestoreInput {
  databaseUrl: string;
  file: string;
  /** Puts the backup in the place of what the database holds; otherwise only an empty one is taken. */
  isReplacing: boolean;
  onProgress?: Progress;
}

export interface RestoreReport {
  manifest: Manifest;
  /** The first entry of the account that does not follow from the one before it; null when the chain holds. */
  brokenAudit: string | null;
}

/**
 * Puts a backup back, whole or not at all, and proves that every table then has the hash it was backed up with.
 * Refusals are AppErrors of one sentence; after one the database is as it was.
 */
export async function restoreBackup(input: RestoreInput): Promise<RestoreReport> {
  const { databaseUrl, file, isReplacing, onProgress } = input;
  const manifest = await verifyBackup(file);
  await refuseOtherVersion(manifest);
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5000 });
  // A connection that breaks says so in the query under way, too.
  client.on("error", () => undefined);
  await client.connect();
  const backup = await openBackup(file);
  try {
    await settleWriting(client);
    await refuseTarget(client, manifest, isReplacing);
    await applyMigrations({ databaseUrl, only: new Set(manifest.migrations.map(({ name }) => name)) });
    await loadAll(client, backup, onProgress);
    await applyMigrations({ databaseUrl });
    return { manifest, brokenAudit: await findBroken(client) };
  } finally {
    backup.close();
    await client.end().catch(() => undefined);
  }
}

async function findBroken(client: pg.Client): Promise<string | null> {
  const { rows } = await client.query<{ seq: string }>("SELECT seq FROM broken_audit()");
  return rows[0]?.seq ?? null;
}

async function loadAll(client: pg.Client, backup: OpenedBackup, onProgress?: Progress): Promise<void> {
  const { manifest } = backup;
  await client.query("BEGIN");
  try {
    // A site that starts meanwhile waits here, where it would migrate.
    await client.query("SELECT pg_advisory_xact_lock(hashtext('common-ground migrate'))");
    await compareTables(client, manifest.tables);
    const rules = await liftRules(client);
    for (const [index, table] of manifest.tables.entries()) {
      await pipeline(await backup.readTable(table.name), client.query(copyFrom(copyIn(table))));
      onProgress?.({ table: table.name, place: index + 1, of: manifest.tables.length, rows: table.rows });
    }
    await restoreRules(client, rules);
    await setCounters(client, manifest);
    await proveEqual(client, manifest.tables);
    await client.query("COMMIT");
    await client.query("ANALYZE");
  } catch (error) {
    await client.query("ROLLBACK").catch(() => undefined);
    throw error;
  }
}

async function compareTables(client: pg.Client, tables: readonly TableSummary[]): Promise<void> {
  const here = new Map((await listKeptTables(client)).map(({ name, columns }) => [name, columns.join()]));
  const strange = tables.find(({ name, columns }) => here.get(name) !== columns.join());
  if (strange || here.size !== tables.length)
    throw new AppError(
      "invalid",
      `The tables of this database are not those of the backup (${strange?.name ?? "there are more of them"}): restore it into a database of its own. Nothing was changed.`,
    );
}

interface ForeignKey {
  table: string;
  name: string;
  definition: string;
}

/** Empties every table and lifts what would refuse rows of long ago; all of it inside the one transaction. */
async function liftRules(client: pg.Client): Promise<{ tables: string[]; keys: ForeignKey[] }> {
  const found = await client.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class c WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
       AND relname <> '_prisma_migrations'
       AND NOT EXISTS (SELECT FROM pg_depend WHERE classid = 'pg_class'::regclass AND objid = c.oid AND deptype = 'e')`,
  );
  const keys = await client.query<ForeignKey>(
    `SELECT c.relname AS table, conname AS name, pg_get_constraintdef(k.oid) AS definition
     FROM pg_constraint k JOIN pg_class c ON c.oid = conrelid
     WHERE contype = 'f' AND connamespace = 'public'::regnamespace`,
  );
  const tables = found.rows.map(({ name }) => quote(name));
  for (const { table, name } of keys.rows)
    await client.query(`ALTER TABLE ${quote(table)} DROP CONSTRAINT ${quote(name)}`);
  for (const table of tables) await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  await client.query(`TRUNCATE ${tables.join(", ")} RESTART IDENTITY`);
  return { tables, keys: keys.rows };
}

/** Puts every rule back. PostgreSQL reads each reference anew; the one that a trigger keeps at commit is asked. */
async function restoreRules(
  client: pg.Client,
  { tables, keys }: { tables: string[]; keys: ForeignKey[] },
): Promise<void> {
  for (const { table, name, definition } of keys)
    await client.query(`ALTER TABLE ${quote(table)} ADD CONSTRAINT ${quote(name)} ${definition}`);
  for (const table of tables) await client.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  const { rows } = await client.query<{ is_bare: boolean }>(
    `SELECT EXISTS (SELECT FROM position p WHERE NOT EXISTS (SELECT FROM evidence WHERE position_id = p.id)) AS is_bare`,
  );
  if (rows[0]?.is_bare) throw refused("it holds a position without evidence");
}

async function setCounters(client: pg.Client, { counters }: Manifest): Promise<void> {
  for (const { table, column, last } of counters)
    await client.query("SELECT setval(pg_get_serial_sequence($1, $2), $3)", [quote(table), column, last]);
}

async function proveEqual(client: pg.Client, tables: readonly TableSummary[]): Promise<void> {
  const summaries = new Map(tables.map((table) => [table.name, table]));
  for (const table of await listKeptTables(client)) {
    const counting = new CountingHash();
    const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
    await pipeline(client.query(copyTo(copyOut(table))), counting, nowhere);
    if (counting.digest() !== summaries.get(table.name)?.sha256)
      throw refused(`the table ${table.name} did not come back as it was`);
  }
}

function refused(why: string): AppError {
  return new AppError("invalid", `The backup was not restored, because ${why}. Nothing was changed.`);
}
