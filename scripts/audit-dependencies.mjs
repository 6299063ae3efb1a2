import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { judgeAudit } from "./support/audit-verdict.mjs";
import { runQuietly, say } from "./support/run-step.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const LIST = "scripts/audit-allowed.json";
const QUICKLY = ["--fetch-retries=0", "--fetch-timeout=15000"];

/** Asks the registry, as npm is set up, for grave advisories about what runs in production; without one, says so. */
async function main() {
  const args = ["audit", "--omit=dev", "--json", ...QUICKLY];
  const report = readReport((await runQuietly({ command: "npm", args, cwd: root })).output);
  if (!report) return say("SKIPPED  dependency audit: the package registry answers no audit from here.");
  const allowed = JSON.parse(readFileSync(`${root}/${LIST}`, "utf8"));
  const verdict = judgeAudit(report, allowed, new Date().toISOString().slice(0, 10));
  for (const line of verdict.allowed) say(line);
  for (const line of verdict.faults) say(line);
  if (verdict.faults.length === 0) return;
  say(
    `Update what is named above, or write into ${LIST} why it does no harm here and until when that holds.`,
  );
  process.exitCode = 1;
}

/** npm writes warnings before its report; an error is JSON as well, but no report. */
function readReport(output) {
  const start = output.search(/^\{/m);
  try {
    const report = JSON.parse(output.slice(start));
    return report.auditReportVersion === 2 ? report : undefined;
  } catch {
    return undefined;
  }
}

await main();
