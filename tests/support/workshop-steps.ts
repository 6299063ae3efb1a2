import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

// What colleagues do again and again in the stories of the workshop.

export const paraphrase = (page: Page) => page.getByLabel("In our words").first();

/** Begins the change of some position and answers its title. */
export async function amendPosition(page: Page): Promise<string> {
  await page.getByRole("link", { name: "Records" }).click();
  await page.getByLabel("With the words").fill("intelligence-sharing official");
  await page.getByRole("button", { name: "Show" }).click();
  await page.getByRole("listitem").getByRole("link", { name: "official" }).first().click();
  const title = await page.getByRole("heading", { level: 1 }).innerText();
  await page.getByRole("button", { name: "Amend or withdraw" }).click();
  return title;
}

/** Hands the changeset on the page in and answers its address. */
export async function handIn(page: Page): Promise<string> {
  await page.getByLabel("Why is this changed?").fill("The source says it in other words.");
  await page.getByRole("button", { name: "Hand in for review" }).click();
  await expect(page.getByText("nobody publishes their own work")).toBeVisible();
  await expect(page.getByRole("button", { name: "Publish" })).toHaveCount(0);
  return page.url().split("?")[0] ?? "";
}

/** Publishes a changeset and answers the number of the release. */
export async function publish(page: Page, address: string): Promise<string> {
  await page.goto(address);
  await page.getByRole("button", { name: "Publish as the next release" }).click();
  return /Published as release (\d+)/.exec(await page.getByRole("status").innerText())?.[1] ?? "";
}

/** Sees that a page has no fault of accessibility and fits any width. */
export async function lookOver(page: Page, path: string): Promise<void> {
  await page.goto(path);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${path} ${id}: ${nodes[0]?.html}`)).toEqual([]);
  for (const width of [320, 2560]) {
    await page.setViewportSize({ width, height: 900 });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, `${path} at ${width} px`).toBeLessThanOrEqual(0);
  }
}
