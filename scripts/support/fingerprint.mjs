import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** One hash over the names and contents of the given files and folders, in a fixed order. */
export function fingerprint({ root, paths, except = [], salt = "" }) {
  const hash = createHash("sha256").update(salt);
  const visit = (path) => {
    const full = join(root, path);
    if (except.includes(path) || !existsSync(full)) return;
    if (statSync(full).isDirectory()) {
      for (const name of readdirSync(full).sort()) visit(`${path}/${name}`);
    } else {
      hash.update(`\0${path}\0`).update(readFileSync(full));
    }
  };
  for (const path of paths) visit(path);
  return hash.digest("hex");
}

export function readStamp(file) {
  return existsSync(file) ? readFileSync(file, "utf8").trim() : undefined;
}

export function writeStamp(file, value) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${value}\n`);
}
