import { cellOf, headingOf, rowNames, table } from "../../support/comparison";
import { expect, test } from "../../support/page";

test.use({ javaScriptEnabled: false });

test.describe("Without JavaScript an analyst", () => {
  test("sorts by following a column's link", async ({ page }) => {
    await page.goto("/");
    await headingOf(page, "Stakeholder").click();
    const names = await rowNames(page);
    expect(names.indexOf("China")).toBeLessThan(names.indexOf("Pakistan"));
    expect(names.indexOf("Pakistan")).toBeLessThan(names.indexOf("Uzbekistan"));
    // One country with a break in it: the ended government stands under the one that followed.
    expect(names.indexOf("Afghanistan (Republic)")).toBe(names.indexOf("Afghanistan (Taliban)") + 1);
  });

  test("opens a cell's evidence and closes it", async ({ page }) => {
    await page.goto("/");
    await (await cellOf(page, "Pakistan", "Border control")).getByRole("link").click();
    const panel = page.getByRole("complementary", { name: "Evidence of the open cell" });
    await expect(panel).toContainText("Khawaja Muhammad Asif");
    await panel.getByRole("link", { name: "Close the evidence" }).click();
    await expect(panel).toHaveCount(0);
  });

  test("filters with the form and its Apply button", async ({ page }) => {
    await page.goto("/");
    await page.getByText("Filter and arrange").click();
    await page.getByLabel("said of it", { exact: true }).uncheck();
    await page.getByLabel("Stakeholders", { exact: true }).selectOption("states");
    await page.getByRole("button", { name: "Apply" }).click();
    await expect(page.getByLabel("said of it", { exact: true })).not.toBeChecked();
    expect(await rowNames(page)).not.toContain("SCO");
  });

  test("hides a column from the menu", async ({ page }) => {
    await page.goto("/?who=states");
    await page.getByText(/^Columns/).click();
    await page.getByRole("link", { name: "Hide Joint operations" }).click();
    await expect(table(page).getByRole("columnheader", { name: /^Joint operations/ })).toHaveCount(0);
  });

  test("finds both charts and their numbers as tables", async ({ page }) => {
    await page.goto("/");
    await expect(page.getByRole("figure")).toHaveCount(2);
    for (const figure of await page.getByRole("figure").all()) {
      await expect(figure.locator("svg[role=img]").first()).toBeAttached();
      await expect(figure.locator("table")).toBeAttached();
    }
  });
});
