import { cellOf, headingOf, rowNames } from "../../support/comparison";
import { expect, test } from "../../support/page";

test.describe("An analyst keeps the place", () => {
  test("when Back closes the evidence, not the site, and leads back to the cell", async ({ page }) => {
    await page.goto("/method");
    await page.goto("/");
    const link = (await cellOf(page, "Pakistan", "Border control")).getByRole("link");
    await link.click();
    const panel = page.getByRole("complementary", { name: "Evidence of the open cell" });
    await expect(panel).toContainText("Khawaja Muhammad Asif");
    await page.goBack();
    await expect(panel).toBeHidden();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Who wants what against ISIS-K");
    await expect(link).toBeFocused();
  });

  test("when Back undoes a sort", async ({ page }) => {
    await page.goto("/");
    const before = await rowNames(page);
    await headingOf(page, "Stakeholder").click();
    await expect.poll(() => rowNames(page)).not.toEqual(before);
    await page.goBack();
    await expect.poll(() => rowNames(page)).toEqual(before);
  });

  test("while the as-of slider is moved by keyboard, stop by stop", async ({ page }) => {
    await page.goto("/");
    const slider = page.getByRole("slider");
    await slider.focus();
    const start = Number(await slider.inputValue());
    for (const step of [1, 2, 3]) {
      await page.keyboard.press("ArrowLeft");
      await expect(slider).toHaveValue(String(start - step));
      await expect(slider).toBeFocused();
    }
    await expect(page).toHaveURL(/asOf=/);
    // The address goes through each stop; the table tells the last.
    await expect(async () => {
      const asOf = new Date(new URL(page.url()).searchParams.get("asOf") ?? "");
      const day = asOf.toLocaleDateString("en-GB", { day: "numeric", month: "short", year: "numeric" });
      await expect(page.getByText(`by ${day}.`)).toBeVisible({ timeout: 500 });
    }).toPass({ timeout: 10_000 });
    await expect(slider).toBeFocused();
  });

  test("when all layers are switched off: the page says what it shows instead", async ({ page }) => {
    await page.goto("/?layers=official");
    await page.getByLabel("says", { exact: true }).click();
    await expect(page.getByRole("status").filter({ hasText: "No layer was chosen" })).toBeVisible();
    await expect(page.getByLabel("does", { exact: true })).toBeChecked();
  });

  test("on paper: the whole table, nothing cut", async ({ page }) => {
    await page.setViewportSize({ width: 1000, height: 700 });
    await page.goto("/");
    await page.emulateMedia({ media: "print" });
    const hidden = await page
      .locator(".matrix-frame")
      .evaluate((frame) => frame.scrollHeight - frame.clientHeight);
    expect(hidden).toBeLessThanOrEqual(0);
  });

  test("a former government stands under its successor only while there is one", async ({ page }) => {
    await page.goto("/?asOf=2021-08-14");
    await expect(page.locator("tr.ended")).toHaveCount(0);
    await expect(page.getByRole("rowheader", { name: "Afghanistan (Republic)" })).toBeVisible();
    await page.goto("/");
    await expect(page.locator("tr.ended")).toHaveCount(1);
  });
});
