import "server-only";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import { ZipFile } from "yazl";
import { AppError } from "@/lib/domain/app-error";
import { readApplied } from "../migrate";
import { CountingHash } from "./counting-hash";
import { MANIFEST_FILE, type Manifest, sealManifest, type TableSummary } from "./manifest";
import { verifyBackup } from "./read-backup";
import { copyOut, type KeptTable, listCounters, listKeptTables, settleWriting } from "./tables";

/** Told as each table goes by, and now and then within a long one. */
export type Progress = (step: { table: string; place: number; of: number; rows: number }) => void;

export interface BackupInput {
  databaseUrl: string;
  /** The file to make; nothing stands at its name before it is whole and was read back. */
  file: string;
  onProgress?: Progress;
}

/** Writes everything that is kept, as it was at one moment, into one file. Refusals are AppErrors. */
export async function writeBackup({ databaseUrl, file, onProgress }: BackupInput): Promise<Manifest> {
  const half = `${file}.part`;
  await claim(half, file);
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5000 });
  // A connection that breaks says so in the query under way, too.
  client.on("error", () => undefined);
  try {
    await client.connect();
    const manifest = await writeZip(client, half, onProgress);
    await verifyBackup(half);
    await rename(half, file);
    return manifest;
  } catch (error) {
    await rm(half, { force: true });
    throw describeWriting(error, file);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Makes the half file, which is ours from then on; refuses what another backup has made. */
async function claim(half: string, file: string): Promise<void> {
  try {
    // One folder, not the whole path to it: Node never gives up on a path where nothing can be made (/proc/x/y).
    await mkdir(dirname(file)).catch((error) => {
      if (error.code !== "EEXIST") throw error;
    });
    await writeFile(half, "", { flag: "wx", mode: 0o600 });
  } catch (error) {
    throw describeWriting(error, file);
  }
}

async function writeZip(client: pg.Client, half: string, onProgress?: Progress): Promise<Manifest> {
  await settleWriting(client);
  // One snapshot for all: a release published meanwhile is in none of the tables.
  await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  const tables = await listKeptTables(client);
  if (!tables.some(({ name }) => name === "release"))
    throw new AppError("invalid", "This database holds no record yet: there is nothing to back up.");
  const zip = new ZipFile();
  const written = pipeline(zip.outputStream, createWriteStream(half, { flush: true }));
  const broken = once(zip, "error").then(([error]) => Promise.reject(error));
  const filled = fillZip(client, { zip, tables }, onProgress);
  const [manifest] = await Promise.race([Promise.all([filled, written]), broken]);
  await client.query("COMMIT");
  return manifest;
}

async function fillZip(
  client: pg.Client,
  { zip, tables }: { zip: ZipFile; tables: KeptTable[] },
  onProgress?: Progress,
): Promise<Manifest> {
  const summaries: TableSummary[] = [];
  for (const [index, table] of tables.entries()) {
    const counting = new CountingHash();
    const tell = () =>
      onProgress?.({ table: table.name, place: index + 1, of: tables.length, rows: counting.rows });
    const telling = setInterval(tell, 5000);
    zip.addReadStream(counting, `${table.name}.tsv`, { compressionLevel: 6, mode: 0o600 });
    await pipeline(client.query(copyTo(copyOut(table))), counting).finally(() => clearInterval(telling));
    tell();
    const { name, columns } = table;
    summaries.push({ name, columns, rows: counting.rows, sha256: counting.digest() });
  }
  const manifest = sealManifest({
    format: "common-ground backup 1",
    madeAt: new Date().toISOString(),
    postgres: await readVersion(client),
    migrations: await readApplied(client),
    counters: await listCounters(client),
    tables: summaries,
  });
  zip.addBuffer(Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`), MANIFEST_FILE, { mode: 0o600 });
  zip.end();
  return manifest;
}

async function readVersion(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ server_version: string }>("SHOW server_version");
  return rows[0]?.server_version ?? "";
}

const WRITING_PROBLEMS: Record<string, string> = {
  EACCES: "this user may not write there",
  EPERM: "this user may not write there",
  EROFS: "it cannot be written to",
  ENOTDIR: "a part of its path is a file",
  EEXIST: "something of that name is there already, perhaps another backup under way",
  ENOSPC: "the disk is full",
  EDQUOT: "the disk is full",
  ENOENT: "there is no such folder and it cannot be made",
};

function describeWriting(error: unknown, file: string): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const problem = WRITING_PROBLEMS[code];
  if (!problem) return error;
  return new AppError(
    "invalid",
    `The backup cannot be written to ${file}, because ${problem}: choose another folder, npm run backup FOLDER.`,
  );
}
