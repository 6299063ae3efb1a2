import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import { findTestBrowser } from "./scripts/support/find-browser.mjs";

const port = process.env.E2E_PORT ?? "3117";
const dataDir = process.env.E2E_DATA_DIR ?? join(tmpdir(), "common-ground-e2e");
const isRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: "tests/e2e",
  workers: 2,
  // A story needs two programs and a database to keep time on a shared machine: it may be told twice, and the
  // run names every one that was.
  retries: 1,
  fullyParallel: true,
  forbidOnly: true,
  timeout: 30_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: `http://localhost:${port}`,
    trace: "on-first-retry",
    launchOptions: {
      executablePath: findTestBrowser(),
      args: [
        ...(isRoot ? ["--no-sandbox"] : []),
        // Nothing is looked up or fetched in the background: tests also run where there is no network.
        ...[
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--no-first-run",
        ],
        ...["--disable-quic", "--disable-gpu", "--disable-default-apps", "--disable-domain-reliability"],
      ],
    },
  },
  webServer: {
    command: "exec node scripts/start.mjs",
    url: `http://localhost:${port}/readyz`,
    env: { PORT: port, DATA_DIR: dataDir, DATABASE_URL: "" },
    timeout: 300_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: "SIGTERM", timeout: 20_000 },
    stdout: "pipe",
  },
});
