import { readFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { fromBufferPromise } from "yauzl";
import { type Colleague, invite, joinWorkshop, type OwnSite, startOwnSite } from "../../support/workshop";

test.describe.configure({ mode: "serial", timeout: 60_000 });
let site: OwnSite;
let admin: Colleague;
let ed: Colleague;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(60_000);
  site = await startOwnSite();
  const options = { baseURL: site.address };
  admin = await joinWorkshop(browser, site.firstAdminLink, "Ada", options);
  ed = await joinWorkshop(browser, await invite(admin.page, "ed@example.org", "editor"), "Ed", options);
});
test.afterAll(async () => {
  for (const one of [admin, ed]) await one?.page.context().close();
  await site?.close();
});

test("an admin takes everything along, closes an account, and what was done stays under a pseudonym", async () => {
  const { page } = admin;
  await ed.page.getByRole("link", { name: "Records" }).click();
  await ed.page.getByLabel("With the words").fill("intelligence-sharing official");
  await ed.page.getByRole("button", { name: "Show" }).click();
  await ed.page.getByRole("listitem").getByRole("link", { name: "official" }).first().click();
  await ed.page.getByRole("button", { name: "Amend or withdraw" }).click();

  await page.getByRole("link", { name: "Settings" }).click();
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export everything" }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^common-ground-everything-\d{4}-\d\d-\d\d\.zip$/);
  const zip = await fromBufferPromise(await readFile(await download.path()), { lazyEntries: true });
  const names: string[] = [];
  for await (const entry of zip.eachEntry()) names.push(entry.fileName);
  expect(names).toEqual(
    expect.arrayContaining(["about.json", "audit.jsonl", "auth_user.jsonl", "position.jsonl"]),
  );

  await page.getByRole("link", { name: "People" }).click();
  await page.getByText("Close the account of Ed").click();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByRole("button", { name: "Erase Ed now" }).click();
  await expect(page.getByRole("status")).toContainText("stays on record as the work of “Former member 1”");
  await expect(page.getByText("ed@example.org")).toHaveCount(0);

  await ed.page.goto("/admin");
  await expect(ed.page.getByRole("button", { name: "Sign in" })).toBeVisible();
  await page.getByRole("link", { name: "Audit" }).click();
  await expect(page.getByText("The account holds")).toBeVisible();
  await expect(page.getByRole("row", { name: /Former member 1 start-change/ })).toBeVisible();
  await expect(page.getByRole("row", { name: /Ada export-everything/ })).toBeVisible();
});
