import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname } from "node:path";

export interface SystemUser {
  name: string;
  uid: number;
  gid: number;
}

const OWN_USER = "common-ground";

/** PostgreSQL refuses to run as root: root hands it to another user, everybody else runs it as themselves. */
export function chooseDatabaseUser(dataFolder: string): SystemUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  return (
    ownerOf(dataFolder) ?? findUser("postgres") ?? findUser(OWN_USER) ?? createUser() ?? findUser("nobody")
  );
}

// A data folder that exists stays with the user who made it.
function ownerOf(folder: string): SystemUser | undefined {
  if (!existsSync(folder)) return undefined;
  const { uid, gid } = statSync(folder);
  return uid === 0 ? undefined : { name: `user ${uid}`, uid, gid };
}

function findUser(name: string): SystemUser | undefined {
  const entries = existsSync("/etc/passwd") ? readFileSync("/etc/passwd", "utf8").split("\n") : [];
  const fields = entries.find((line) => line.startsWith(`${name}:`))?.split(":");
  const [uid, gid] = [Number(fields?.[2]), Number(fields?.[3])];
  return uid > 0 && gid > 0 ? { name, uid, gid } : undefined;
}

function createUser(): SystemUser | undefined {
  spawnSync("groupadd", ["--system", OWN_USER]);
  spawnSync("useradd", [
    "--system",
    "--gid",
    OWN_USER,
    "--no-create-home",
    "--shell",
    "/usr/sbin/nologin",
    OWN_USER,
  ]);
  return findUser(OWN_USER);
}

/** Whether `user` may pass through every folder on the way to `path`, as far as the path exists. */
export function canReach(path: string, user: SystemUser): boolean {
  const parent = dirname(path);
  const isOpen = !existsSync(path) || !statSync(path).isDirectory() || mayEnter(path, user);
  return isOpen && (parent === path || canReach(parent, user));
}

function mayEnter(folder: string, user: SystemUser): boolean {
  const { mode, uid, gid } = statSync(folder);
  if (uid === user.uid) return (mode & 0o100) !== 0;
  return (mode & (gid === user.gid ? 0o010 : 0o001)) !== 0;
}
