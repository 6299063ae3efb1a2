import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { runStep } from "./run-step.mjs";

const SHELL = "chromium-headless-shell";
const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];
const MAC = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

/**
 * A Chromium for the tests: one that is installed, else Playwright's own, else the system's package. Its headless
 * shell, the same engine without the desktop around it, runs them in two thirds of the time.
 */
export async function findBrowser(root) {
  const installed = findTestBrowser() ?? ownBrowser(root);
  if (installed) return installed;
  await tryStep({
    title: "Fetching a browser for the tests (playwright install chromium)",
    command: process.execPath,
    args: ["node_modules/@playwright/test/cli.js", "install", "chromium"],
    cwd: root,
  });
  if (ownBrowser(root)) return ownBrowser(root);
  await tryStep({
    title: "Installing the system's Chromium (apt-get install chromium-headless-shell, or chromium)",
    command: "sh",
    args: [
      "-c",
      "apt-get update && (apt-get install -y --no-install-recommends chromium-headless-shell || apt-get install -y --no-install-recommends chromium)",
    ],
    env: { DEBIAN_FRONTEND: "noninteractive" },
    cwd: root,
  });
  return findTestBrowser();
}

/** The browser of the end-to-end tests, where one is installed. */
export function findTestBrowser() {
  return findInstalledBrowser([SHELL, ...NAMES]);
}

/** A whole browser by any of these names; the variable CHROMIUM_PATH goes before all. */
export function findInstalledBrowser(names = NAMES) {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [process.env.CHROMIUM_PATH, ...candidates, MAC].find((file) => file && existsSync(file));
}

function ownBrowser(root) {
  const { chromium } = createRequire(join(root, "package.json"))("@playwright/test");
  const file = chromium.executablePath();
  return existsSync(file) ? file : undefined;
}

// Each way may fail; only when all did is there something to say, and the test run says it.
async function tryStep(step) {
  try {
    await runStep({ ...step, whenFailed: "" });
  } catch {}
}
