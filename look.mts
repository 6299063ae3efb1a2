import { chromium } from "@playwright/test";
import { joinWorkshop } from "./tests/support/workshop";
import { writeFileSync, readFileSync, existsSync } from "node:fs";
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
const base = "http://localhost:3201";
const log = readFileSync("/tmp/imports-dev.log", "utf8");
const state = "/tmp/imports-state.json";
if (!existsSync(state)) {
  const link = /becomes the first admin: (\S+)/.exec(log)?.[1] ?? "";
  const ada = await joinWorkshop(browser, link, "Ada", { baseURL: base });
  await ada.page.context().storageState({ path: state });
}
const context = await browser.newContext({ baseURL: base, storageState: state, viewport: { width: 1440, height: 900 } });
const page = await context.newPage();
page.on("console", (m) => m.type() === "error" && console.log("CONSOLE", m.text()));
page.on("pageerror", (e) => console.log("PAGEERROR", e.message));
const file = process.argv[2] ?? "";
await page.goto("/admin/imports");
await page.screenshot({ path: "/tmp/shot-list.png" });
await page.getByLabel("A table").setInputFiles(file);
await page.getByRole("button", { name: "Upload and look" }).click();
await page.waitForLoadState();
await page.screenshot({ path: "/tmp/shot-columns.png", fullPage: true });
console.log(page.url());
for (const pair of process.argv.slice(3)) {
  const [label, value] = pair.split("=");
  const control = page.locator(`[id="${label}"]`);
  if ((await control.evaluate((e) => e.tagName)) === "SELECT") await control.selectOption(value!); else await control.fill(value!);
}
await page.getByRole("button", { name: "Check every row" }).click();
await page.waitForLoadState();
console.log(page.url().slice(0, 120), await page.locator("main [role=status]").allInnerTexts());
await page.screenshot({ path: "/tmp/shot-report.png", fullPage: true });
await browser.close();
