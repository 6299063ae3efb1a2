import { expect, test } from "../../support/page";

test.describe("An analyst looks at one item on a map", () => {
  test("by keyboard, from a state on the map to its evidence", async ({ page }) => {
    await page.goto("/items/unilateral-strikes");
    await page.getByRole("link", { name: "on a map" }).click();
    const map = page.getByRole("figure", { name: /on a map$/ });
    await expect(map.getByText(/takes no view on whose territory/)).toBeVisible();
    const pakistan = map.getByRole("link", { name: /^Pakistan: / });
    await expect(pakistan).toHaveCount(1);
    await pakistan.focus();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/cell=PAK\.unilateral-strikes/);
  });

  test("and finds the smallest states big enough to hit, on a phone too, and in the table", async ({
    page,
  }) => {
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto("/map/engaging-taliban");
      for (const name of ["Bahrain", "Maldives", "Qatar", "France"]) {
        const state = page.getByRole("figure").getByRole("link", { name: new RegExp(`^${name}: `) });
        const box = await state.locator(".map-area").boundingBox();
        expect(Math.min(box?.width ?? 0, box?.height ?? 0), `${name} at ${width} px`).toBeGreaterThanOrEqual(
          24,
        );
      }
    }
    await expect(
      page.getByRole("table", { name: /state by state/ }).getByRole("row", { name: /^Bahrain/ }),
    ).toBeVisible();
  });

  test("shows whoever held Afghanistan on the day", async ({ page }) => {
    await page.goto("/map/intelligence-sharing?asOf=2020-01-01");
    const map = page.getByRole("figure");
    await expect(map.getByRole("link", { name: /^Afghanistan \(Republic\): / })).toHaveCount(1);
    await page.goto("/map/intelligence-sharing");
    await expect(map.getByRole("link", { name: /^Afghanistan \(Taliban\): / })).toHaveCount(1);
    await expect(map.getByRole("link", { name: /^Afghanistan \(Republic\)/ })).toHaveCount(0);
  });

  test("and is told when there is no such item, or nothing on it", async ({ page }) => {
    await page.goto("/map/narcotics?asOf=2001-01-01");
    await expect(page.getByText("No state has anything on record on it in this view")).toBeVisible();
  });
});

test.describe("Without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the form leads to another item on tiles, each of them a link", async ({ page }) => {
    await page.goto("/map");
    await page.getByRole("combobox", { name: "Item" }).selectOption({ label: "Narcotics" });
    await page.getByRole("button", { name: "Show" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Narcotics" })).toBeVisible();
    await page.getByRole("combobox", { name: "Draw" }).selectOption("tiles");
    await page.getByRole("button", { name: "Show" }).click();
    await expect(page).toHaveURL(/\/map\/narcotics\?.*view=tiles/);
    await expect(page.getByRole("figure").getByRole("link", { name: /^Tajikistan: / })).toBeVisible();
  });
});

test.describe("A map of nothing", () => {
  test.use({ expectedErrors: [/404/] });

  test("says so and offers what was probably meant", async ({ page }) => {
    const answer = await page.goto("/map/narcotic");
    expect(answer?.status()).toBe(404);
    await page.getByRole("link", { name: "Narcotics" }).click();
    await expect(page).toHaveURL(/\/map\/narcotics$/);
  });
});
