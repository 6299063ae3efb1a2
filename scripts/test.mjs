import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { prepare, root } from "./prepare.mjs";
import { findBrowser } from "./support/find-browser.mjs";
import { exitWith, PlainFailure } from "./support/plain-exit.mjs";
import { checkNode } from "./support/preflight.mjs";
import { runQuietly, say, seconds } from "./support/run-step.mjs";
import { listChecks, playwrightSuite, runSuite, vitestSuite } from "./support/test-suites.mjs";

const isQuick = process.argv.includes("--quick");
const began = performance.now();
const workFolder = mkdtempSync(join(tmpdir(), "common-ground-run-"));
// The database's own user must be able to pass.
chmodSync(workFolder, 0o755);
const total = { passed: 0, failed: 0 };

async function main() {
  checkNode();
  await prepare({ build: false });
  await generateRouteTypes();
  await runAll([...listChecks(root), vitestSuite("unit", report("unit"))], 2);
  if (!isQuick) await runTheRest();
}

async function runTheRest() {
  const browser = await findBrowser(root);
  await runAll([vitestSuite("db", report("db"))], 1);
  if (!(await tryBuild())) return;
  if (browser) await runAll([playwrightSuite(report("e2e"), await siteSettings(browser))], 1);
  else fail("There is no browser for the end-to-end tests: install Chromium, or set CHROMIUM_PATH to one.");
  await runAll([vitestSuite("start", report("start"))], 1);
}

/** Runs suites, `width` of them side by side, and adds up their counts. */
async function runAll(suites, width) {
  const waiting = [...suites];
  const work = async () => {
    for (let suite = waiting.shift(); suite; suite = waiting.shift()) {
      const { passed, failed } = await runSuite(suite, root);
      total.passed += passed;
      total.failed += failed;
    }
  };
  await Promise.all(Array.from({ length: width }, work));
}

// tsc needs Next's declarations, which a fresh clone does not have; those of a past `next dev` may name pages
// that are gone.
async function generateRouteTypes() {
  rmSync(join(root, ".next/dev/types"), { recursive: true, force: true });
  const args = ["node_modules/next/dist/bin/next", "typegen"];
  const { code, output } = await runQuietly({ command: process.execPath, args, cwd: root });
  if (code !== 0)
    throw new PlainFailure(
      `${output}\nThe route types could not be generated: correct what is shown above, then try again.`,
    );
}

async function tryBuild() {
  try {
    await prepare();
    total.passed += 1;
    return true;
  } catch (error) {
    if (!(error instanceof PlainFailure)) throw error;
    fail(error.message);
    return false;
  }
}

function fail(sentence) {
  say(`FAILED  ${sentence}`);
  total.failed += 1;
}

async function siteSettings(browser) {
  const dataDir = join(workFolder, "e2e-data");
  return { CHROMIUM_PATH: browser, E2E_DATA_DIR: dataDir, E2E_PORT: String(await findFreePort()) };
}

function findFreePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

function report(name) {
  return join(workFolder, `${name}.json`);
}

main()
  .then(() => {
    rmSync(workFolder, { recursive: true, force: true });
    say(`\nWhole run: ${seconds(began)}`);
    say(`${total.passed} passed, ${total.failed} failed`);
    process.exitCode = total.failed > 0 ? 1 : 0;
  })
  .catch((error) => {
    rmSync(workFolder, { recursive: true, force: true });
    exitWith(error);
  });
