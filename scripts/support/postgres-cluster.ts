import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { chown, mkdtemp, readFile, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { errorCode, PlainFailure } from "./plain-failure";
import type { PostgresPlace } from "./postgres-place";

const DATABASE_OWNER = "common_ground";
const DATABASE = "common_ground";
// Nothing of the caller's: a PGPORT or an unknown locale there must not reach the database.
export const CLEAN_ENVIRONMENT: NodeJS.ProcessEnv = { NODE_ENV: "production", LC_ALL: "C" };

/** Makes the data folder when there is none, and refuses one that another PostgreSQL made. */
export async function ensureCluster(place: PostgresPlace): Promise<void> {
  if (!existsSync(place.dataFolder)) await createCluster(place);
  const ours = place.binaries.version.split(".")[0];
  const found = await readVersion(place.dataFolder);
  if (found === ours) return;
  throw new PlainFailure(
    `The data folder ${place.dataFolder} was made by PostgreSQL ${found} and this version runs PostgreSQL ${ours}: start the version that made it and export the data, or set DATA_DIR to a new folder.`,
  );
}

async function readVersion(folder: string): Promise<string> {
  try {
    return (await readFile(join(folder, "PG_VERSION"), "utf8")).trim();
  } catch (error) {
    const problem =
      errorCode(error) === "ENOENT" ? "is not a PostgreSQL data folder" : "cannot be read by this user";
    throw new PlainFailure(
      `The folder ${folder} ${problem}: start as the user who made it, move it away, or set DATA_DIR to a new folder.`,
    );
  }
}

// Made under another name and renamed when complete: a half-made folder would refuse every later start.
async function createCluster({ binaries, dataFolder, user }: PostgresPlace): Promise<void> {
  const fresh = await mkdtemp(`${dataFolder}-new-`);
  if (user) await chown(fresh, user.uid, user.gid);
  const args = [
    "-D",
    fresh,
    "-U",
    DATABASE_OWNER,
    `--pwfile=${join(dirname(dataFolder), "postgres-password")}`,
  ];
  args.push("--auth=scram-sha-256", "--encoding=UTF8", "--no-instructions");
  // The same order of words on every system, whatever languages are installed there.
  args.push("--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8");
  try {
    await promisify(execFile)(binaries.initdb, args, {
      uid: user?.uid,
      gid: user?.gid,
      cwd: "/",
      env: CLEAN_ENVIRONMENT,
    });
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    const output =
      error instanceof Error && "stderr" in error
        ? String(error.stderr).trim().split("\n").join(" ")
        : String(error);
    throw new PlainFailure(`The database could not be made in ${dirname(dataFolder)}: ${output}`);
  }
  await rename(fresh, dataFolder).catch(async (error) => {
    if (!existsSync(dataFolder)) throw error;
    await rm(fresh, { recursive: true, force: true });
  });
}

export type ServerState = "ours" | "other" | "busy" | "absent";

/** Asks the server behind our socket whose data folder it serves; a process number alone proves nothing. */
export async function probeServer(place: PostgresPlace): Promise<ServerState> {
  const client = newClient(place, "postgres");
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>("SHOW data_directory");
    return rows[0]?.data_directory === place.dataFolder ? "ours" : "other";
  } catch (error) {
    const code = errorCode(error);
    if (code === "28P01" || code === "28000")
      throw new PlainFailure(
        `The embedded database does not accept the password beside it: put back the file postgres-password that was made with ${place.dataFolder}, or set DATA_DIR to a new folder.`,
      );
    // 57P03: it is starting, recovering or stopping.
    return code === "57P03" || code === "57P01" ? "busy" : "absent";
  } finally {
    await client.end().catch(() => undefined);
  }
}

export function newClient(place: PostgresPlace, database = DATABASE): pg.Client {
  const { socketFolder: host, password } = place;
  const client = new pg.Client({
    host,
    port: 5432,
    user: DATABASE_OWNER,
    password,
    database,
    ssl: false,
    connectionTimeoutMillis: 2000,
  });
  client.on("error", () => undefined);
  return client;
}

export async function ensureDatabase(place: PostgresPlace): Promise<string> {
  const client = newClient(place, "postgres");
  await client.connect();
  try {
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [DATABASE]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
  } catch (error) {
    if (errorCode(error) !== "42P04" && errorCode(error) !== "23505") throw error;
  } finally {
    await client.end();
  }
  return databaseUrl(place, DATABASE);
}

function databaseUrl({ socketFolder, password }: PostgresPlace, database: string): string {
  return `postgresql://${DATABASE_OWNER}:${password}@localhost/${database}?host=${encodeURIComponent(socketFolder)}&sslmode=disable`;
}
