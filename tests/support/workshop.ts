import { randomUUID } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, expect, type Page } from "@playwright/test";
import { readAuthenticator } from "./authenticator";
import { type SiteProcess, startSite } from "./site-process";
import { removeTemporaryFolder } from "./temporary-folder";

/** A site of the story's own: what it publishes must not change the site that the other stories read. */
export interface OwnSite extends SiteProcess {
  firstAdminLink: string;
  close: () => Promise<void>;
}

export async function startOwnSite(): Promise<OwnSite> {
  const dataDir = join(tmpdir(), `common-ground-workshop-${randomUUID().slice(0, 8)}`);
  const site = await startSite({ DATA_DIR: dataDir });
  const firstAdminLink = /becomes the first admin: (\S+)/.exec(site.output())?.[1] ?? "";
  const close = async () => {
    await site.stop();
    await removeTemporaryFolder(dataDir);
  };
  return { ...site, firstAdminLink, close };
}

export interface Colleague {
  page: Page;
  name: string;
  email: string;
  password: string;
  backupCodes: string[];
  /** What the browser complained of, breaches of the content policy among it. */
  problems: string[];
}

/** Accepts an invitation, enrols the second factor, and stands in the workshop. */
export async function joinWorkshop(
  browser: Browser,
  link: string,
  name: string,
  options = {},
): Promise<Colleague> {
  const page = await (await browser.newContext(options)).newPage();
  const problems: string[] = [];
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  page.on("pageerror", (error) => problems.push(error.message));
  const email = `${name.toLowerCase()}@example.org`;
  const password = `the password of ${name}`;
  await page.goto(link);
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Make my account" }).click();
  const key = (await page.getByText(/^Key:/).innerText()).replace("Key:", "").trim();
  const backupCodes = await page
    .getByRole("list", { name: "Backup codes" })
    .getByRole("listitem")
    .allInnerTexts();
  await page.getByLabel("The code it shows now").fill(readAuthenticator(key));
  await page.getByRole("button", { name: /go on/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Workshop" })).toBeVisible();
  return { page, name, email, password, backupCodes, problems };
}

/** An admin invites somebody and reads the link that is shown once. */
export async function invite(admin: Page, email: string, role: string): Promise<string> {
  await admin.getByRole("link", { name: "People" }).click();
  await admin.getByRole("textbox", { name: "E-mail address" }).fill(email);
  await admin.getByRole("combobox", { name: "Role", exact: true }).selectOption(role);
  await admin.getByRole("button", { name: "Make an invitation" }).click();
  const notice = await admin.getByRole("status").innerText();
  return /(\/sign-in\/invitation\?token=[\w-]+)/.exec(notice)?.[1] ?? "";
}

/** The first admin of a site where one person alone may publish. */
export async function workAlone(browser: Browser, firstAdminLink: string): Promise<Page> {
  const { page } = await joinWorkshop(browser, firstAdminLink, "Ada");
  await page.getByRole("link", { name: "Settings" }).click();
  await page.getByRole("checkbox").check();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("One person alone may publish here")).toBeVisible();
  return page;
}

/** Hands the change on the page in with its changeset and publishes it, all by oneself. */
export async function publishAlone(page: Page): Promise<void> {
  await page.getByRole("main").getByRole("link").first().click();
  await page.getByLabel("Why is this changed?").fill("For an article.");
  await page.getByRole("button", { name: "Hand in for review" }).click();
  await page.getByRole("button", { name: "Publish as the next release" }).click();
  await expect(page.getByText(/Published as release \d+/)).toBeVisible();
}
