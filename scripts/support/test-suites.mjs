import { existsSync } from "node:fs";
import { join } from "node:path";
import { runQuietly, say, seconds } from "./run-step.mjs";
import { tallyPlaywright, tallyVitest } from "./test-tally.mjs";

const PROGRESS_EVERY_MS = 20_000;

/** What needs no database and no browser; each is one command that passes or fails as a whole. */
export function listChecks(root) {
  const arrows = [".dependency-cruiser.cjs", ".dependency-cruiser.js", ".dependency-cruiser.mjs"].find(
    (file) => existsSync(join(root, file)),
  );
  return [
    { name: "types", args: ["node_modules/typescript/bin/tsc", "--noEmit", "--incremental", "false"] },
    { name: "format and lint", args: ["node_modules/@biomejs/biome/bin/biome", "check", "."] },
    // Where there is no such file, tests/architecture holds the arrows.
    ...(arrows
      ? [
          {
            name: "import arrows",
            args: [
              "node_modules/dependency-cruiser/bin/dependency-cruise.mjs",
              "app",
              "components",
              "lib",
              "scripts",
              "prisma",
              "--config",
              arrows,
            ],
          },
        ]
      : []),
    { name: "dependency audit", args: ["scripts/audit-dependencies.mjs"] },
    { name: "unused code", args: ["node_modules/knip/bin/knip.js", "--no-progress"] },
  ];
}

export function vitestSuite(project, reportFile) {
  const reporters = ["--reporter=dot", "--reporter=json", `--outputFile.json=${reportFile}`];
  return {
    name: `${project} tests`,
    args: ["node_modules/vitest/vitest.mjs", "run", "--project", project, "--passWithNoTests", ...reporters],
    tally: () => tallyVitest(reportFile),
  };
}

export function playwrightSuite(reportFile, env) {
  return {
    name: "end-to-end tests",
    args: ["node_modules/@playwright/test/cli.js", "test", "--reporter=list,json"],
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: reportFile },
    tally: () => tallyPlaywright(reportFile),
  };
}

/** Runs one suite, prints a line for it (everything it said, when it failed), and hands back its counts. */
export async function runSuite({ name, args, env, tally }, root) {
  const began = performance.now();
  const progress = setInterval(() => say(`  ${name}: still running, ${seconds(began)}`), PROGRESS_EVERY_MS);
  const quiet = { NO_COLOR: "1", FORCE_COLOR: "0", NEXT_TELEMETRY_DISABLED: "1" };
  const { code, output } = await runQuietly({
    command: process.execPath,
    args,
    cwd: root,
    env: { ...quiet, ...env },
  });
  clearInterval(progress);
  const counts = countSuite(code, tally);
  if (counts.failed > 0)
    process.stdout.write(`\n${"=".repeat(20)} ${name} ${"=".repeat(20)}\n${output.trimEnd()}\n\n`);
  say(
    `${counts.failed > 0 ? "FAILED" : "passed"}  ${name}: ${counts.passed} passed, ${counts.failed} failed (${seconds(began)})`,
  );
  // What could not be looked at is no pass to be quiet about.
  for (const line of output.match(/^SKIPPED .*$/gm) ?? []) say(`  ${line}`);
  for (const title of counts.flaky ?? []) say(`  UNSTEADY  ${title}: failed once, passed when repeated`);
  return counts;
}

function countSuite(code, tally) {
  if (!tally) return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const counts = tally() ?? { passed: 0, failed: 0 };
  // A run that ends badly without naming a failed test has failed nevertheless.
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}
