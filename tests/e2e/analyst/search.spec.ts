import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "../../support/page";

const SUGGESTIONS = { name: "Search and go to" };

test.describe("An analyst finds", () => {
  test("misspelt words read right, and can insist on them as typed", async ({ page }) => {
    await page.goto("/search?q=inteligence+shering");
    const note = page.getByRole("status").filter({ hasText: "read as" });
    await expect(note).toContainText("“intelligence” and “sharing”");
    await expect(page.getByText(/\d+ found for “intelligence sharing”/)).toBeVisible();
    await note.getByRole("link", { name: /as typed/ }).click();
    await expect(page).toHaveURL(/literal=1/);
    await expect(page.getByText(/found for “inteligence shering”/)).toBeVisible();
    await expect(note).toHaveCount(0);
  });

  test("less and less by choices that keep each other, and takes a choice out again", async ({ page }) => {
    await page.goto("/search?q=border&release=1");
    const facets = page.getByRole("navigation", { name: "Narrow the evidence" });
    await facets
      .getByRole("region", { name: "Basis" })
      .getByRole("link", { name: /^said of it/ })
      .click();
    await facets.getByRole("region", { name: "Kind of item" }).getByRole("link").first().click();
    await expect(page).toHaveURL(/\/search\?q=border&kind=\w+&basis=analyst&release=1$/);
    await expect(page.getByText(/\d+ of \d+ pieces/)).toBeVisible();
    await facets.getByRole("link", { name: /^Take out: said of it/ }).click();
    await expect(page).toHaveURL(/\/search\?q=border&kind=\w+&release=1$/);
    await facets.getByRole("link", { name: "take all choices out" }).click();
    await expect(page).toHaveURL(/\/search\?q=border&release=1$/);
  });

  test("all of it in a file", async ({ page, request }) => {
    await page.goto("/search?q=border&basis=conduct&release=1");
    const href = await page.getByRole("link", { name: /as CSV/ }).getAttribute("href");
    const lines = (await (await request.get(href ?? "")).text()).trim().split("\r\n");
    expect(lines[0]).toContain("evidence_id");
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines.slice(1))
      expect(line).toMatch(/,conduct,.*\/evidence\/\w{10}\?release=1,border,1$/);
  });

  test("a usable page behind a wrong choice", async ({ page }) => {
    await page.goto("/search?q=border&kind=wish&page=999");
    await expect(page.getByRole("status").filter({ hasText: "“kind=wish”" })).toContainText("no page 999");
    await expect(page.locator("mark").first()).toBeVisible();
  });
});

test.describe("An analyst goes anywhere from the keyboard", () => {
  test("Ctrl-K, a few letters, an arrow, Enter", async ({ page }) => {
    await page.goto("/sources");
    const field = page.getByRole("dialog", SUGGESTIONS).getByRole("combobox");
    // Before the page's script has come, the keys are still the browser's own.
    await expect(async () => {
      await page.keyboard.press("Control+k");
      await expect(field).toBeFocused({ timeout: 1_000 });
    }).toPass();
    await page.keyboard.type("pakis");
    await expect(page.getByRole("option", { name: /^Pakistan State/ })).toBeVisible();
    await expect(page.getByRole("dialog", SUGGESTIONS).getByRole("status")).toContainText(/\d+ suggestions/);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL("/stakeholders/PAK");
  });

  test("the slash opens it, pages are offered, Escape leads back", async ({ page }) => {
    await page.goto("/items?release=1");
    const link = page.getByRole("link", { name: "Method", exact: true });
    await link.focus();
    const dialog = page.getByRole("dialog", SUGGESTIONS);
    await expect(async () => {
      await page.keyboard.press("/");
      await expect(dialog).toBeVisible({ timeout: 1_000 });
    }).toPass();
    await expect(dialog.getByRole("option", { name: /^Stakeholders/ })).toHaveAttribute(
      "href",
      "/stakeholders?release=1",
    );
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual(
      [],
    );
    await page.keyboard.press("Escape");
    await expect(dialog).toHaveCount(0);
    await expect(link).toBeFocused();
  });

  test("what is typed in the header goes on in the dialog, and Enter searches", async ({ page }) => {
    await page.goto("/");
    await page.getByRole("searchbox").pressSequentially("intell", { delay: 30 });
    const field = page.getByRole("dialog", SUGGESTIONS).getByRole("combobox");
    await expect(field).toHaveValue("intell");
    await page.keyboard.type("igence");
    await expect(page.getByRole("option", { name: /^Intelligence sharing/ })).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/search\?q=intelligence$/);
  });
});

test.describe("When suggestions cannot be fetched", () => {
  test.use({ expectedErrors: [/503/] });

  test("the dialog says so, and Enter still searches", async ({ page }) => {
    await page.route("**/search/suggest**", (route) => route.fulfill({ status: 503, body: "{}" }));
    await page.goto("/method");
    await page.getByRole("button", { name: /Go to/ }).click();
    const dialog = page.getByRole("dialog", SUGGESTIONS);
    await expect(dialog.getByRole("combobox")).toBeFocused();
    await page.keyboard.type("border");
    await expect(dialog.getByRole("status")).toContainText("could not be fetched");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL("/search?q=border");
  });
});
