import { expect, test } from "../../support/page";

test.describe("An analyst reads what is on record", () => {
  test("for one state: own words first, what is asked of it apart, its silences, its groups", async ({
    page,
  }) => {
    await page.goto("/stakeholders");
    await page.getByRole("link", { name: "Pakistan", exact: true }).first().click();
    await expect(page.getByRole("heading", { level: 1, name: "Pakistan" })).toBeVisible();
    await expect(page.getByText(/\d+ positions on record, \d+ in its own words/)).toBeVisible();
    await expect(page.getByRole("heading", { name: "What others call on it to do" })).toBeVisible();
    await expect(page.getByRole("heading", { name: "Where the sources are silent" })).toBeVisible();
    await expect(page.getByRole("figure").filter({ hasText: "on record over time" })).toBeVisible();
    await expect(page.getByRole("link", { name: "SCO", exact: true }).first()).toBeVisible();
    await page.getByRole("link", { name: "See its row in the comparison" }).click();
    await expect(page).toHaveURL(/pick=PAK/);
  });

  test("for one mechanism: who stands where, who is called on by whom, what stands in its way", async ({
    page,
  }) => {
    await page.goto("/items/intelligence-sharing");
    await expect(page.getByText("What counts: Sharing intelligence")).toBeVisible();
    await expect(page.getByRole("heading", { name: "By their deeds" })).toBeVisible();
    await expect(page.getByRole("row", { name: /Andrew Korybko/ })).toContainText("India");
    const inItsWay = page.locator("section", {
      has: page.getByRole("heading", { name: "What stands in its way" }),
    });
    await expect(inItsWay).toContainText("Mutual distrust");
  });

  test("in one source: how it is dated, what to be careful of, every position taken from it", async ({
    page,
  }) => {
    await page.goto("/sources");
    await page.getByRole("link", { name: /From Afghanistan to the World/ }).click();
    await expect(page.getByText("Business Upturn").first()).toBeVisible();
    await expect(page.getByText(/stray copy/).first()).toBeVisible();
    await expect(page.getByText("¶ 23").first()).toBeVisible();
  });

  test("down to one piece of evidence, and takes its citation along", async ({ page, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.goto("/?cell=PAK.border-control&release=1");
    const panel = page.getByRole("complementary", { name: "Evidence of the open cell" });
    await panel.getByRole("link", { name: "permalink and citation" }).first().click();
    await expect(page).toHaveURL(/\/evidence\/[1-9A-HJ-NP-Za-km-z]{10}\?release=1$/);
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Pakistan");
    await page.getByRole("button", { name: "Copy Chicago" }).click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toMatch(/Linganna, Girish.*“ISIS-K: From Afghanistan.*para\. 23.*release \d+ \(.*\/evidence\//);
  });

  test("and how a cell is reached, with a worked example and the limits in figures", async ({ page }) => {
    await page.goto("/method");
    await expect(page.getByRole("heading", { name: "From positions to a cell" })).toBeVisible();
    await expect(page.getByRole("heading", { name: "What this data set cannot show" })).toBeVisible();
    await expect(page.getByText("Coded once and reviewed once.")).toBeVisible();
    await page.goto("/method?release=1");
    await expect(page.getByText(/15 of 214/).first()).toBeVisible();
    await expect(page.getByText("Coded once and reviewed once.")).toHaveCount(0);
  });
});

test.describe("An analyst searches", () => {
  test("and finds states, items, sources and evidence, with the words marked", async ({ page }) => {
    await page.goto("/");
    await page.getByRole("searchbox", { name: /Search/ }).fill("intelligence");
    await page.keyboard.press("Enter");
    await expect(page.getByText(/\d+ found for “intelligence”/)).toBeVisible();
    await expect(page.locator("mark").first()).toHaveText(/intelligence/i);
    await expect(page.getByRole("heading", { name: "Evidence", exact: true })).toBeVisible();
  });

  test("and a misspelt name is found all the same", async ({ page }) => {
    await page.goto("/search?q=Koribko");
    await expect(page.getByText("Korybko").first()).toBeVisible();
  });

  test("and markup in a search stays text", async ({ page }) => {
    await page.goto(`/search?q=${encodeURIComponent('<img src=x onerror=alert(1)>"&')}`);
    await expect(page.getByRole("heading", { level: 1, name: "Search" })).toBeVisible();
    await expect(page.locator("main img")).toHaveCount(0);
  });
});

test.describe("A page that is not there", () => {
  test.use({ expectedErrors: [/404/] });

  for (const address of [
    "/stakeholders/PKA",
    "/items/inteligence-sharing",
    "/sources/999",
    "/evidence/1111111111",
    "/nowhere",
  ]) {
    test(`${address} says so and leads on`, async ({ page }) => {
      const answer = await page.goto(address);
      expect(answer?.status()).toBe(404);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(
        page
          .getByRole("main")
          .getByRole("link", { name: /comparison/i })
          .first(),
      ).toBeVisible();
    });
  }

  test("suggests the code that was probably meant", async ({ page }) => {
    await page.goto("/stakeholders/PKA");
    await expect(page.getByRole("main").getByRole("link", { name: /Pakistan/ })).toBeVisible();
  });
});

test("Every answer carries the headers that protect its readers", async ({ request }) => {
  const headers = (await request.get("/")).headers();
  expect(headers["content-security-policy"]).toContain("default-src 'none'");
  expect(headers["content-security-policy"]).not.toMatch(/script-src[^;]*unsafe/);
  expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["referrer-policy"]).toBe("strict-origin-when-cross-origin");
  expect(headers["x-powered-by"]).toBeUndefined();
  expect(headers["set-cookie"]).toBeUndefined();
});
