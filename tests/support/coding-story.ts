import { expect, type Page } from "@playwright/test";

/** Steps of a second coding, as the stories of tests/e2e/admin tell them. */

const REASON = "It tells of a deed, not of words.";

/** One asks, the other codes unseen and hands in; answers the coding's address. */
export async function codeTwice({ asks, codes, source }: { asks: Page; codes: Page; source: string }) {
  await asks.goto("/admin/codings");
  await asks.getByLabel("Source, and where").selectOption(source);
  await asks.getByLabel("Second coder").selectOption({ label: "Ed" });
  await asks.getByRole("button", { name: "Ask for a second coding" }).click();
  const address = asks.url().split("?")[0] ?? "";
  await expect(asks.getByText("Neither coding is shown to anybody")).toBeVisible();
  await staysBlind(asks, codes, source);
  await codes.goto(address);
  await codes.getByRole("button", { name: "Add a position" }).click();
  await codes.getByLabel("Stakeholder", { exact: true }).selectOption("IND");
  await codes.getByLabel("Item", { exact: true }).selectOption("regional-framework");
  await codes.getByLabel("Stance or salience").selectOption("practises");
  await codes.getByLabel("Basis").selectOption("conduct");
  await codes.getByLabel("Key phrase").fill("a phrase of the second coder");
  await codes.getByLabel("Paragraph (if any)").fill("1");
  await codes.getByLabel("In our words").fill("It called them together.");
  await codes.getByRole("button", { name: "Save and go back" }).click();
  await codes.getByLabel("I have coded the whole text myself").check();
  await codes.getByRole("button", { name: "Hand in 1 position" }).click();
  await expect(codes.getByRole("heading", { name: "How far they agree" })).toBeVisible();
  await expect(codes.getByText("waits for a reviewer who coded neither time")).toBeVisible();
  return address;
}

/** What somebody else reads of the first coding is closed to its second coder. */
async function staysBlind(asks: Page, codes: Page, source: string): Promise<void> {
  await asks.goto(`/admin/records?q=${source}`);
  const record = await asks.getByRole("link", { name: "regional-framework" }).getAttribute("href");
  await codes.goto(`/admin/records?q=${source}`);
  await expect(codes.getByText("0 records")).toBeVisible();
  await codes.goto(record ?? "");
  await expect(codes.getByRole("heading", { name: "Not open to you yet" })).toBeVisible();
}

/** Decides the one difference for the second coder, and settles. */
export async function settleFor(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByLabel("What stands").selectOption("second");
  await page.getByLabel("Why", { exact: true }).fill(REASON);
  await page.getByRole("button", { name: "Settle" }).click();
  await expect(page.getByText("Settled. Look through what it changes")).toBeVisible();
}

/** Anybody reads both codings from the release on, and nothing of them before it. */
export async function seeBothCodings(site: string, release: number): Promise<void> {
  const read = async (path: string) => (await fetch(site + path)).text();
  await expect.poll(() => read("/method"), { timeout: 2_000 }).toContain("Sources coded twice");
  const both = await read("/method/codings/1");
  for (const text of ["a phrase of the second coder", REASON, "the second coding stands"])
    expect(both).toContain(text);
  expect(await read("/trust")).toContain("coded a second time by an editor");
  expect(await read(`/method?release=${release - 1}`)).not.toContain("Sources coded twice");
  expect((await fetch(`${site}/method/codings/1?release=${release - 1}`)).status).toBe(404);
}
