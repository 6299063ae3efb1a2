import { expect, test } from "../../support/page";

const WITH_ASCRIPTIONS = "layers=official,conduct,analyst";

test.describe("An analyst sets two side by side", () => {
  test("from a stakeholder's page, and reads the arithmetic down to the evidence", async ({ page }) => {
    await page.goto("/stakeholders/PAK");
    await page.getByRole("link", { name: "Compare with …" }).click();
    await page.getByRole("combobox", { name: "The other" }).selectOption("IND");
    await page.getByLabel("said of it", { exact: true }).check();
    await page.getByRole("button", { name: "Show" }).click();
    await expect(page).toHaveURL(/\/pairs\/PAK\/IND\?.*layers=official,conduct,analyst/);
    await expect(page.getByRole("heading", { level: 1, name: "Pakistan and India" })).toBeVisible();

    const arithmetic = page.getByRole("region", { name: "The arithmetic of agreement" });
    const cells = arithmetic.locator("tbody tr");
    const distances = await cells.locator("td:nth-of-type(4)").allTextContents();
    const sum = distances.reduce((total, text) => total + Number(text), 0);
    await expect(arithmetic.locator("tfoot td").first()).toHaveText(String(sum));
    expect(distances).toEqual([...distances].sort((a, b) => Number(b) - Number(a)));

    await arithmetic
      .getByRole("link", { name: /evidence of Pakistan/ })
      .first()
      .click();
    await expect(page.getByRole("complementary", { name: "Evidence of the open cell" })).toContainText(
      "Pakistan",
    );
  });

  test("a state beside itself at an earlier date, by a form that takes a year", async ({ page }) => {
    await page.goto("/pairs");
    await page.getByRole("combobox", { name: "One side" }).selectOption("PAK");
    await page.getByLabel(/^One side: what had been said/).fill("2022");
    await page.getByRole("combobox", { name: "The other" }).selectOption("PAK");
    await page.getByRole("button", { name: "Show" }).click();
    await expect(page).toHaveURL(/\/pairs\/PAK@2022\/PAK$/);
    await expect(
      page.getByRole("heading", { level: 1, name: "Pakistan up to 2022 and Pakistan" }),
    ).toBeVisible();
    await expect(page.getByLabel("said of it", { exact: true })).not.toBeChecked();
  });

  test("or many at once, and goes on to a pair", async ({ page }) => {
    await page.goto(`/compare?s=PAK,IND,CHN,PAK@2022&${WITH_ASCRIPTIONS}`);
    const table = page.getByRole("region", { name: "The sides, item by item" });
    await expect(table.getByRole("columnheader")).toHaveText([
      "Item",
      "Pakistan",
      "India",
      "China",
      "Pakistan up to 2022",
    ]);
    await page
      .getByRole("link", { name: /^Pakistan and India: agreement|^India and Pakistan: agreement/ })
      .first()
      .click();
    await expect(page).toHaveURL(/\/pairs\/(PAK\/IND|IND\/PAK)\?/);
  });

  test("and all of them, like beside like, with the ties drawn and in numbers", async ({ page }) => {
    await page.goto(`/agreement?${WITH_ASCRIPTIONS}`);
    const grid = page.getByRole("region", { name: "Agreement of each two" });
    const across = await grid.getByRole("columnheader").allTextContents();
    expect(await grid.getByRole("rowheader").allTextContents()).toEqual(across);
    await expect(page.getByRole("img", { name: /stakeholders on a ring/ })).toBeVisible();
    await page.getByRole("region", { name: "The ties in numbers" }).getByRole("link").first().click();
    await expect(page).toHaveURL(/\/pairs\/.+layers=official,conduct,analyst/);
  });

  test("and finds who shares a threat and no mechanism", async ({ page }) => {
    await page.goto(`/common-threats?${WITH_ASCRIPTIONS}&with=PAK`);
    const pairs = page.getByRole("region", { name: "Pairs, widest gap first" });
    const gaps = await pairs.locator("tbody tr td:last-child").allTextContents();
    const numbers = gaps.map((text) => Number(text.replace("−", "-")));
    expect(numbers.length).toBeGreaterThan(0);
    expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
    for (const name of await pairs.getByRole("rowheader").allTextContents())
      expect(name).toContain("Pakistan");
    await pairs
      .getByRole("link", { name: /threats in common/ })
      .first()
      .click();
    await expect(page.getByRole("heading", { name: "Threats in common" })).toBeInViewport();
  });

  test("and takes each as a CSV file that names its release", async ({ page, request }) => {
    for (const address of ["/pairs/PAK/IND", "/compare?s=PAK,IND", "/agreement", "/common-threats"]) {
      await page.goto(address);
      const href = await page.getByRole("link", { name: "CSV" }).getAttribute("href");
      const answer = await request.get(href ?? "");
      expect(answer.headers()["content-type"], address).toContain("text/csv");
      expect(answer.headers()["content-disposition"], address).toMatch(/release-\d+\.csv/);
      expect((await answer.text()).split("\r\n")[0], address).toContain("release");
    }
    const refused = await request.get("/pairs/PAK/IND/data.csv?asOf=soon");
    expect(refused.status()).toBe(400);
    expect((await refused.json()).detail).toContain("asOf=soon");
  });
});

test.describe("A wrong pair gets a sentence and a usable page:", () => {
  test.use({ expectedErrors: [/404/] });

  test("an unknown code offers what was probably meant, the other side kept", async ({ page }) => {
    const answer = await page.goto("/pairs/PAKK/IND@2022");
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1, name: "No such pair" })).toBeVisible();
    await page.getByRole("link", { name: "Pakistan", exact: true }).first().click();
    await expect(page).toHaveURL(/\/pairs\/PAK\/IND@2022$/);
  });

  test("the same side twice, and a form to choose another", async ({ page }) => {
    await page.goto("/pairs/PAK/PAK");
    await expect(page.getByRole("heading", { level: 1, name: "The same on both sides" })).toBeVisible();
    await page.getByRole("combobox", { name: "The other" }).selectOption("CHN");
    await page.getByRole("button", { name: "Show" }).click();
    await expect(page).toHaveURL(/\/pairs\/PAK\/CHN$/);
  });

  test("a date before any source, or before a state", async ({ page }) => {
    await page.goto("/pairs/PAK@1999/AFG@2020");
    await expect(page.getByText(/Not enough on record/)).toBeVisible();
    await expect(
      page.getByText(/No source searched for Pakistan had been written by 31 Dec 1999/),
    ).toBeVisible();
    await expect(page.getByText(/did not exist yet on 31 Dec 2020/)).toBeVisible();
    await page.goto("/agreement?asOf=1999-01-01");
    await expect(page.getByText(/Not enough on record: no two/)).toBeVisible();
  });

  test("a date that does not exist, a release that does not, a measure nobody knows", async ({ page }) => {
    await page.goto("/pairs/PAK@2022-02-30/IND?release=99&measure=love");
    const notices = page.getByRole("status").first();
    await expect(notices).toContainText("no release “99”");
    await expect(notices).toContainText("PAK@2022-02-30");
    await expect(notices).toContainText("measure=love");
    await expect(page.getByRole("heading", { level: 1, name: "Pakistan and India" })).toBeVisible();
  });

  test("sixty sides at once, one of them unknown and one twice", async ({ page }) => {
    const years = Array.from({ length: 58 }, (_, index) => `PAK@${1968 + index}`);
    await page.goto(`/compare?s=${[...years, "IND", "IND", "ZZZ"].join(",")}`);
    await expect(page.getByRole("status").first()).toContainText("“ZZZ” is no stakeholder");
    await expect(page.getByRole("status").first()).toContainText("“IND” is named twice");
    await expect(
      page.getByRole("region", { name: "The sides, item by item" }).getByRole("columnheader"),
    ).toHaveCount(60);
  });
});

test.describe("Without JavaScript an analyst", () => {
  test.use({ javaScriptEnabled: false });

  test("chooses a pair and a measure by the form", async ({ page }) => {
    await page.goto("/pairs/PAK/IND");
    await page.getByRole("combobox", { name: "Measure" }).selectOption("net");
    await page.getByRole("combobox", { name: "One side" }).selectOption("CHN");
    await page.getByRole("button", { name: "Show" }).click();
    await expect(page).toHaveURL(/\/pairs\/CHN\/IND\?measure=net$/);
    await expect(page.getByRole("combobox", { name: "Measure" })).toHaveValue("net");
  });
});
