import "server-only";
import { createHash, randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";

export interface MigrateInput {
  databaseUrl: string;
  folder?: string;
  /** Only those of these names, for a backup of an earlier state; all when left out. */
  only?: ReadonlySet<string>;
  onStep?: (name: string) => void;
}

/**
 * Applies what is missing of prisma/migrations, each in its own transaction, and records it the way
 * Prisma's own tool does (its engine cannot be shipped, so it cannot run here).
 */
export async function applyMigrations(input: MigrateInput) {
  const { databaseUrl, folder = "prisma/migrations", only, onStep } = input;
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5000 });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock(hashtext('common-ground migrate'))");
    await client.query(LEDGER);
    const known = new Map((await readApplied(client)).map(({ name, checksum }) => [name, checksum]));
    const applied: string[] = [];
    for (const migration of await readMigrations(folder)) {
      const checksum = known.get(migration.name);
      if (checksum !== undefined && checksum !== migration.checksum) {
        throw new Error(
          `The migration ${migration.name} was changed after it was applied to this database; restore its file or use another database.`,
        );
      }
      if (checksum !== undefined || (only && !only.has(migration.name))) continue;
      onStep?.(migration.name);
      await applyOne(client, migration);
      applied.push(migration.name);
    }
    return { applied };
  } finally {
    await client.end();
  }
}

interface Migration {
  name: string;
  sql: string;
  checksum: string;
}

// The table as Prisma's migrate makes it, so that its tools read our history.
const LEDGER = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id varchar(36) PRIMARY KEY,
  checksum varchar(64) NOT NULL,
  finished_at timestamptz,
  migration_name varchar(255) NOT NULL,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz NOT NULL DEFAULT now(),
  applied_steps_count integer NOT NULL DEFAULT 0)`;

/** The migrations of this version, oldest first. */
export async function readMigrations(folder = "prisma/migrations"): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(join(folder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    }),
  );
}

/** The migrations that a database has, oldest first; none when it was never migrated. */
export async function readApplied(client: pg.ClientBase): Promise<Pick<Migration, "name" | "checksum">[]> {
  const { rows } = await client.query<{ is_there: boolean }>(
    "SELECT to_regclass('_prisma_migrations') IS NOT NULL AS is_there",
  );
  if (!rows[0]?.is_there) return [];
  const applied = await client.query<Pick<Migration, "name" | "checksum">>(
    `SELECT migration_name AS name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL
     ORDER BY migration_name COLLATE "C"`,
  );
  return applied.rows;
}

async function applyOne(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query("BEGIN");
  try {
    await client.query(sql);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`The migration ${name} failed and was rolled back: ${reason}`);
  }
}
