import { existsSync, readFileSync } from "node:fs";

/**
 * Counts from Vitest's JSON report; a file that could not even be loaded counts as one failure. What failed and then
 * passed its one repetition is named in `flaky`.
 */
export function tallyVitest(file) {
  const report = readReport(file);
  if (!report) return undefined;
  const unloaded = report.testResults.filter(
    (result) => result.status === "failed" && result.assertionResults.length === 0,
  );
  const flaky = report.testResults
    .flatMap((result) => result.assertionResults)
    .filter(({ status, failureMessages }) => status === "passed" && failureMessages.length > 0);
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    flaky: flaky.map(({ fullName }) => fullName),
  };
}

/**
 * Counts from Playwright's JSON report; an error outside any test (a server that did not start) counts as one.
 * A test that failed and then passed its one repetition counts as passed and is named in `flaky`.
 */
export function tallyPlaywright(file) {
  const report = readReport(file);
  if (!report) return undefined;
  const { expected, unexpected, flaky } = report.stats;
  return {
    passed: expected + flaky,
    failed: unexpected + report.errors.length,
    flaky: flaky > 0 ? listFlaky(report.suites) : [],
  };
}

function listFlaky(suites, titles = []) {
  return suites.flatMap((suite) => [
    ...listFlaky(suite.suites ?? [], [...titles, suite.title]),
    ...(suite.specs ?? [])
      .filter((spec) => spec.tests.some((test) => test.status === "flaky"))
      .map((spec) => [...titles, suite.title, spec.title].join(" › ")),
  ]);
}

function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
}
