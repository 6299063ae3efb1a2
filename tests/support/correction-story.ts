import { expect, type Page } from "@playwright/test";

/** Steps of a reader's correction, as the stories of tests/e2e/admin tell them. */

const CELL = "/?kind=threat&cell=IRN.iskp-attacks-home";
const WORDS = "The attack was in January, as the first line of the source says.";
// The form takes nothing that comes quicker than this.
const PATIENCE_MS = 3_100;

/** From a cell to a receipt, without a script; what was sent is answered. */
export async function suggestCorrection(reader: Page): Promise<URLSearchParams> {
  await reader.goto(CELL);
  await reader.getByRole("link", { name: "Suggest a correction" }).click();
  await reader.getByLabel("What is wrong").selectOption("date");
  await reader.getByLabel("What it should be").fill(WORDS);
  await reader.getByLabel("How to reach you").fill("reader@example.org");
  await reader.getByRole("button", { name: "Send it" }).click();
  await expect(reader.getByText("quicker than anybody types")).toBeVisible();
  await expect(reader.getByLabel("What it should be")).toHaveValue(WORDS);
  const word = await reader.locator("input[name=word]").inputValue();
  await reader.waitForTimeout(PATIENCE_MS);
  await reader.getByRole("button", { name: "Send it" }).click();
  await expect(reader.getByRole("heading", { name: "Thank you. It has arrived" })).toBeVisible();
  return new URLSearchParams({ word, kind: "date", words: WORDS, contact: "reader@example.org" });
}

/** One form is good for one correction, a day for ten, whatever address somebody writes into the request. */
export async function refusesFloods(site: string, sent: URLSearchParams): Promise<void> {
  const send = async (body: URLSearchParams, from: number) => {
    const headers = { "X-Forwarded-For": `203.0.113.${from}`, Forwarded: `for=203.0.113.${from}` };
    const init = { method: "POST", redirect: "manual", body, headers } as const;
    return (await fetch(`${site}/corrections/send`, init)).headers.get("location") ?? "";
  };
  const answers: string[] = [];
  // The reader's own counts only where browser and test reach the site by the same address.
  for (let from = 1; from <= 11; from++) answers.push(await send(sent, from));
  const isRefused = (answer: string) => answer.includes("/corrections/new?");
  expect(new Set(answers.filter((answer) => !isRefused(answer))).size).toBe(1);
  expect(answers.map(isRefused)).toEqual(expect.arrayContaining([true]));
  expect(answers.slice(0, 9).some(isRefused)).toBe(false);
  const trap = new URLSearchParams({ ...Object.fromEntries(sent), homepage: "https://spam.example" });
  expect(isRefused(await send(trap, 12))).toBe(true);
  const large = new URLSearchParams({ ...Object.fromEntries(sent), words: "x".repeat(64_000) });
  const refused = await fetch(`${site}/corrections/send`, { method: "POST", body: large });
  expect(refused.status).toBe(413);
  const form = await fetch(`${site}/corrections/new?about=cell.IRN.iskp-attacks-home`);
  expect(form.headers.get("cache-control")).toContain("no-store");
}

/** A reviewer reads it and begins with the first of the cell's positions. */
export async function takeUpCorrection(page: Page): Promise<void> {
  await page.goto("/admin/corrections");
  await expect(page.getByRole("link", { name: /cell IRN/ })).toHaveCount(1);
  await page.getByRole("link", { name: /cell IRN/ }).click();
  await expect(page.getByText("reader@example.org")).toBeVisible();
  await page.getByRole("button", { name: "Open a changeset about it" }).click();
  await expect(page.getByRole("complementary", { name: "Correction 1" })).toContainText(WORDS);
}
