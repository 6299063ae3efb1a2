import { createHash, randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { chmod, chown, link, lstat, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { errorCode, PlainFailure } from "./plain-failure";
import {
  canRunBinaries,
  copyBinaries,
  findPostgresBinaries,
  type PostgresBinaries,
} from "./postgres-binaries";
import { canReach, chooseDatabaseUser, type SystemUser } from "./postgres-user";

/** Where one embedded database lives and who runs it. */
export interface PostgresPlace {
  binaries: PostgresBinaries;
  user: SystemUser | undefined;
  dataFolder: string;
  socketFolder: string;
  logFile: string;
  password: string;
}

export interface PlaceInput {
  root: string;
  dataDir: string;
  say: (line: string) => void;
}

const SYSTEM_HOME = "/var/lib/common-ground";
// The kernel's limit for the path of a socket is 107 bytes (103 on macOS).
const LONGEST_SOCKET_FOLDER = 103 - "/.s.PGSQL.5432".length;

export async function findPostgresPlace({ root, dataDir, say }: PlaceInput): Promise<PostgresPlace> {
  const found = await findPostgresBinaries();
  const user = chooseDatabaseUser(join(dataDir, "postgres"));
  const home = join(SYSTEM_HOME, shortHash(root));
  const binaries = user && !canRunBinaries(found, user) ? await copyBinaries(found, home) : found;
  const base = user && !canReach(dataDir, user) ? join(home, "data", shortHash(dataDir)) : dataDir;
  if (user && base !== dataDir)
    say(
      `The database lives in ${base}, because ${user.name}, who runs it for root, cannot enter ${dataDir}.`,
    );
  await makeFolder(base);
  return {
    binaries,
    user,
    dataFolder: join(base, "postgres"),
    socketFolder: await makeSocketFolder(base, user),
    logFile: join(base, "postgres.log"),
    password: await readOrMakePassword(base, user),
  };
}

function shortHash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 12);
}

async function makeFolder(folder: string): Promise<void> {
  try {
    // The mode is set apart from mkdir because a strict umask would keep the database's user out.
    if (await mkdir(folder, { recursive: true })) await chmod(folder, 0o755);
  } catch (error) {
    throw new PlainFailure(
      `The data folder ${folder} cannot be made (${errorCode(error)}): give this user the folder, or set DATA_DIR to one that can be written.`,
    );
  }
}

async function makeSocketFolder(base: string, user: SystemUser | undefined): Promise<string> {
  const near = join(base, "run");
  const isShort = Buffer.byteLength(near) <= LONGEST_SOCKET_FOLDER;
  const folder = isShort ? near : join(tmpdir(), `common-ground-${shortHash(base)}`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const { uid } = await lstat(folder);
  const self = process.getuid?.();
  // In the shared temporary folder somebody else could have made it first, to listen in.
  if (uid !== self && uid !== user?.uid)
    throw new PlainFailure(
      `The folder ${folder} belongs to another user: remove it, or set DATA_DIR to a shorter path.`,
    );
  if (user) await chown(folder, user.uid, user.gid);
  return folder;
}

async function readOrMakePassword(base: string, user: SystemUser | undefined): Promise<string> {
  const file = join(base, "postgres-password");
  if (!existsSync(file)) {
    if (existsSync(join(base, "postgres")))
      throw new PlainFailure(
        `The password file ${file} of the database is missing: put it back, or set DATA_DIR to a new folder.`,
      );
    const fresh = `${file}.${process.pid}`;
    await writeFile(fresh, randomBytes(24).toString("base64url"), { mode: 0o600 });
    if (user) await chown(fresh, user.uid, user.gid);
    // A hard link never replaces: of two starts at once the first one's password holds for both.
    await link(fresh, file).catch(() => undefined);
    await rm(fresh);
  }
  return readFile(file, "utf8").catch(() => {
    throw new PlainFailure(
      `The password file ${file} cannot be read by this user: start as the user who made the data folder, or set DATA_DIR to a new one.`,
    );
  });
}
