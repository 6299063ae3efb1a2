import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fingerprint, readStamp, writeStamp } from "./fingerprint.mjs";
import { runStep } from "./run-step.mjs";

const STAMP = "node_modules/.common-ground-installed";

/** Runs `npm ci` when node_modules is missing or holds something else than package-lock.json asks for. */
export async function installPackages(root) {
  const stamp = join(root, STAMP);
  const wanted = fingerprint({
    root,
    paths: ["package-lock.json"],
    salt: `${process.platform}-${process.arch}`,
  });
  if (readStamp(stamp) === wanted) return false;
  if (!holdsLockedVersions(root)) {
    const npm = npmCommand();
    await runStep({
      title: "Installing packages (npm ci)",
      command: npm.command,
      args: [...npm.args, "ci", "--include=dev", "--no-audit", "--no-fund"],
      cwd: root,
      env: { NODE_ENV: "development" },
      whenFailed:
        "The packages could not be installed: npm ci failed as shown above. Check the connection to the npm registry and the free disk space, then run the command again.",
    });
  }
  writeStamp(stamp, wanted);
  return true;
}

/** npm's own record of what it installed agrees with the lock: an install made by hand needs no second one. */
function holdsLockedVersions(root) {
  const record = join(root, "node_modules/.package-lock.json");
  if (!existsSync(record)) return false;
  const locked = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages;
  const installed = JSON.parse(readFileSync(record, "utf8")).packages;
  return Object.entries(locked).every(([path, entry]) => {
    if (path === "" || (!installed[path] && entry.optional && !isForThisMachine(entry))) return true;
    return installed[path]?.version === entry.version;
  });
}

// Packages with a `libc` field come in two variants of which npm installs one, so neither can be demanded.
function isForThisMachine(entry) {
  if (!entry.os || !entry.cpu || entry.libc) return false;
  return entry.os.includes(process.platform) && entry.cpu.includes(process.arch);
}

// Under `npm start` npm names itself, which also works where npm is not on the PATH.
function npmCommand() {
  const self = process.env.npm_execpath;
  return self?.endsWith(".js") && existsSync(self)
    ? { command: process.execPath, args: [self] }
    : { command: "npm", args: [] };
}
