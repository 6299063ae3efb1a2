import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import type { Figure } from "@/tests/bench/figure";
import { measureApi } from "@/tests/bench/measure-api";
import { measureChartLoad } from "@/tests/bench/measure-chart-load";
import { measureCoalitions } from "@/tests/bench/measure-coalitions";
import { measureEmbed } from "@/tests/bench/measure-embed";
import { measureEmbedScript } from "@/tests/bench/measure-embed-script";
import { measureImport } from "@/tests/bench/measure-import";
import { measureLighthouse } from "@/tests/bench/measure-lighthouse";
import { measureLoad } from "@/tests/bench/measure-load";
import { measureResort } from "@/tests/bench/measure-resort";
import { measureStart, start } from "@/tests/bench/measure-start";
import { measureTrust } from "@/tests/bench/measure-trust";
import { measureWeight } from "@/tests/bench/measure-weight";
import { measureWorkbench } from "@/tests/bench/measure-workbench";
import { writeSyntheticDataSet } from "@/tests/bench/synthetic-data-set";
import { findInstalledBrowser } from "./support/find-browser.mjs";

// npm run bench: measures a fresh clone of what is committed and writes docs/benchmarks.md.
const executablePath = findInstalledBrowser();
if (!executablePath)
  throw new Error("There is no browser to measure with: install Chromium, or set CHROMIUM_PATH to one.");

const { figures, site, clone } = await measureStart();
const args = [
  "--disable-background-networking",
  "--disable-gpu",
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];
const browser = await chromium.launch({ executablePath, args });
try {
  figures.push(...(await measureWeight(browser, site.address)));
  figures.push(...(await measureLighthouse(executablePath, site.address)));
  figures.push(...(await measureEmbed(browser, site.address)));
  figures.push(...measureEmbedScript());
  figures.push(...(await measureChartLoad(site.address)));
  figures.push(...measureTrust());
  figures.push(...measureImport());
  figures.push(...(await measureLoad(site.address)));
  figures.push(...(await measureApi(site.address)));
  await site.stop();
  figures.push(...(await measureLargeTable()));
} finally {
  await browser.close();
  await site.stop();
}
await writeFile("docs/benchmarks.md", report(figures));
console.log(report(figures));

async function measureLargeTable(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "common-ground-synthetic-"));
  chmodSync(folder, 0o755);
  await writeSyntheticDataSet(folder, { stakeholders: 200, mechanisms: 40, filled: 0.4 });
  const large = await start(clone, { SHIPPED_DATA_DIR: folder, DATA_DIR: join(folder, "database") });
  try {
    const size = "200 × 40 synthetic cells";
    return [
      ...(await measureResort(browser, large.site.address, size)),
      ...(await measureWorkbench(large.site.address, size)),
      ...(await measureCoalitions(large.site.address, 200)),
    ];
  } finally {
    await large.site.stop();
  }
}

function report(rows: readonly Figure[]): string {
  const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"]).toString().trim();
  const [cpu] = cpus();
  const machine = `${cpus().length} × ${cpu?.model ?? "unknown CPU"}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, Node ${process.version}`;
  const lines = rows.map(
    ({ what, measured, beside, holds }) => `| ${what} | ${measured} | ${beside} | ${verdict(holds)} |`,
  );
  return `# Benchmarks

Measured by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)} at commit ${commit}, on a fresh clone of it: ${machine}.
The load generator and the browser share the machine with the site, so these are floors; timings differ by some 20 % from run to run.

| what | measured | to hold, or measured beside it | holds |
|---|---|---|---|
${lines.join("\n")}
`;
}

function verdict(holds: boolean | null): string {
  return holds === null ? "" : holds ? "yes" : "**no**";
}
