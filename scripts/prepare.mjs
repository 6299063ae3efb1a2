import { rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { fingerprint, readStamp, writeStamp } from "./support/fingerprint.mjs";
import { installPackages } from "./support/installed-packages.mjs";
import { exitWith } from "./support/plain-exit.mjs";
import { runStep, say } from "./support/run-step.mjs";

export const root = resolve(fileURLToPath(import.meta.url), "../..");

const GENERATED = "lib/db/generated";
const CLIENT_SOURCES = ["prisma/schema.prisma", "prisma.config.ts", "package-lock.json"];
const SITE_SOURCES = [
  ...[
    "app",
    "components",
    "lib",
    "public",
    "prisma/schema.prisma",
    "prisma/data/coder-agreement.json",
    "prisma/data/coding-review.json",
  ],
  ...["next.config.js", "postcss.config.mjs", "tsconfig.json", "package-lock.json"],
];
const NOT_BUILT = [GENERATED];

/** Everything between a fresh clone and a site that can be served; each step runs only when its inputs changed. */
export async function prepare({ build = true } = {}) {
  process.env.NEXT_TELEMETRY_DISABLED = "1";
  const installed = await installPackages(root);
  const generated = await generateClient();
  const built = build && (await buildSite());
  return { installed, generated, built };
}

async function generateClient() {
  const stamp = join(root, GENERATED, ".common-ground-generated");
  const wanted = fingerprint({ root, paths: CLIENT_SOURCES });
  if (readStamp(stamp) === wanted) return false;
  await runStep({
    title: "Generating the database client (prisma generate)",
    command: process.execPath,
    args: ["node_modules/prisma/build/index.js", "generate", "--no-hints"],
    cwd: root,
    env: { PRISMA_HIDE_UPDATE_MESSAGE: "1", CHECKPOINT_DISABLE: "1" },
    whenFailed:
      "The database client could not be generated: correct prisma/schema.prisma as shown above, then try again.",
  });
  writeStamp(stamp, wanted);
  return true;
}

async function buildSite() {
  const stamp = join(root, ".next/common-ground-built");
  const wanted = fingerprint({ root, paths: SITE_SOURCES, except: NOT_BUILT });
  if (readStamp(stamp) === wanted) return false;
  // A build that is interrupted half way must not pass for a finished one.
  rmSync(stamp, { force: true });
  await runStep({
    title: "Building the site (next build)",
    command: process.execPath,
    args: ["node_modules/next/dist/bin/next", "build"],
    cwd: root,
    env: { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    whenFailed: "The site could not be built: correct what is shown above, then try again.",
  });
  writeStamp(stamp, wanted);
  return true;
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  prepare().then((done) => {
    if (!Object.values(done).includes(true)) say("Everything is up to date.");
  }, exitWith);
}
