import "server-only";
import { type Readable, Writable } from "node:stream";
import { text } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import { AppError } from "@/lib/domain/app-error";
import { CountingHash } from "./counting-hash";
import { MANIFEST_FILE, type Manifest, readManifest } from "./manifest";

export interface OpenedBackup {
  manifest: Manifest;
  readTable: (name: string) => Promise<Readable>;
  close: () => void;
}

const LARGEST_MANIFEST = 4 * 1024 * 1024;

/** Opens a backup and reads what it says it holds. Refusals are AppErrors of one sentence. */
export async function openBackup(file: string): Promise<OpenedBackup> {
  const zip = await openZip(file);
  try {
    const entries = await listEntries(zip);
    const read = async (name: string) => {
      const entry = entries.get(name);
      if (!entry) throw new Error(`${name} is missing`);
      return zip.openReadStreamPromise(entry);
    };
    const found = entries.get(MANIFEST_FILE);
    if (!found || found.uncompressedSize > LARGEST_MANIFEST) throw notOurs(file);
    const manifest = readManifest(await text(await read(MANIFEST_FILE)));
    if (!manifest) throw damaged(file);
    return { manifest, readTable: (name) => read(`${name}.tsv`), close: () => zip.close() };
  } catch (error) {
    zip.close();
    throw error instanceof AppError ? error : damaged(file);
  }
}

/** Reads a whole backup and compares every table with what was written; refuses it when a single byte differs. */
export async function verifyBackup(file: string): Promise<Manifest> {
  const backup = await openBackup(file);
  try {
    for (const { name, rows, sha256 } of backup.manifest.tables) {
      const counting = new CountingHash();
      await pipeline(await backup.readTable(name), counting, nowhere());
      if (counting.digest() !== sha256 || counting.rows !== rows) throw new Error(`${name} differs`);
    }
    return backup.manifest;
  } catch {
    throw damaged(file);
  } finally {
    backup.close();
  }
}

function nowhere(): Writable {
  return new Writable({ write: (_chunk, _encoding, done) => done() });
}

async function openZip(file: string): Promise<ZipFile> {
  try {
    return await openPromise(file, { lazyEntries: true, autoClose: false });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (code === "ENOENT") throw new AppError("invalid", `There is no file ${file}.`);
    if (code !== "") throw new AppError("invalid", `The file ${file} cannot be read (${code}).`);
    throw notOurs(file);
  }
}

async function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
  return entries;
}

function notOurs(file: string): AppError {
  return new AppError(
    "invalid",
    `The file ${file} is no backup of Common Ground, or its end is missing: nothing was changed.`,
  );
}

function damaged(file: string): AppError {
  return new AppError(
    "invalid",
    `The backup ${file} is damaged: what it holds is not what was written. Nothing was changed; take another backup.`,
  );
}
