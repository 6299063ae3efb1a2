import { existsSync, readFileSync } from "node:fs";

/** Counts from Vitest's JSON report; a file that could not even be loaded counts as one failure. */
export function tallyVitest(file) {
  const report = readReport(file);
  if (!report) return undefined;
  const unloaded = report.testResults.filter(
    (result) => result.status === "failed" && result.assertionResults.length === 0,
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length };
}

/** Counts from Playwright's JSON report; an error outside any test (a server that did not start) counts as one. */
export function tallyPlaywright(file) {
  const report = readReport(file);
  if (!report) return undefined;
  const { expected, unexpected, flaky } = report.stats;
  return { passed: expected, failed: unexpected + flaky + report.errors.length };
}

function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
}
