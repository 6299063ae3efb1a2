import "server-only";
import type pg from "pg";
import { AppError } from "@/lib/domain/app-error";
import { formatCount, formatList } from "@/lib/format/counts";
import { readApplied, readMigrations } from "../migrate";
import type { Manifest } from "./manifest";

/** Refuses a backup whose tables this version does not know how to read. */
export async function refuseOtherVersion({ migrations }: Manifest): Promise<void> {
  const ours = new Map((await readMigrations()).map(({ name, checksum }) => [name, checksum]));
  const strange = migrations.find(({ name, checksum }) => ours.get(name) !== checksum);
  if (strange)
    throw new AppError(
      "invalid",
      `This backup was made by another version of Common Ground: its migration ${strange.name} is not the one here. Restore it with that version or a later one; nothing was changed.`,
    );
}

/** Refuses a database that somebody uses, that holds something already, or that is ahead of the backup. */
export async function refuseTarget(
  client: pg.Client,
  { migrations }: Manifest,
  isReplacing: boolean,
): Promise<void> {
  if (await isInUse(client))
    throw new AppError(
      "conflict",
      "The site, or another program, is using this database: stop it, then restore again. Nothing was changed.",
    );
  const held = isReplacing ? null : await describeContents(client);
  if (held)
    throw new AppError(
      "conflict",
      `This database is not empty, it holds ${held}: to put the backup in their place, say npm run restore -- FILE --replace. Nothing was changed.`,
    );
  const known = new Set(migrations.map(({ name }) => name));
  const ahead = (await readApplied(client)).find(({ name }) => !known.has(name));
  if (ahead)
    throw new AppError(
      "conflict",
      `This backup is of an earlier version than the tables in this database (${ahead.name}): restore it into a database without tables, for the embedded one with DATA_DIR set to a new folder. It is brought up to date there; nothing was changed here.`,
    );
}

async function isInUse(client: pg.Client): Promise<boolean> {
  // Other users' sessions show no more than that they are there; PostgreSQL's own helpers have no user.
  const { rowCount } = await client.query(
    `SELECT FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
       AND usename IS NOT NULL AND leader_pid IS NULL LIMIT 1`,
  );
  return (rowCount ?? 0) > 0;
}

/** What would be lost if something else took its place; null when there is nothing. */
async function describeContents(client: pg.Client): Promise<string | null> {
  const count = async (table: string) => {
    const { rows } = await client.query<{ is_there: boolean }>(
      "SELECT to_regclass($1) IS NOT NULL AS is_there",
      [table],
    );
    if (!rows[0]?.is_there) return 0;
    return (await client.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`)).rows[0]?.n ?? 0;
  };
  const held = [
    [await count("release"), "release"],
    [await count("auth_user"), "account"],
    [await count("changeset"), "changeset"],
  ] as const;
  const said = held.flatMap(([n, what]) => (n > 0 ? [formatCount(n, what)] : []));
  return said.length === 0 ? null : formatList(said);
}
