import type { Locator, Page } from "@playwright/test";
import { expect, test } from "../../support/page";

const finding = (page: Page) => page.locator("header p.font-serif");
const section = (page: Page, name: string): Locator => page.getByRole("region", { name, exact: true });
const opener = (page: Page, name: string) => page.locator("summary", { hasText: name });
const seatOf = (page: Page, name: string) => section(page, "Who stands where").getByRole("row", { name });

test.describe("An analyst asks who could act together", () => {
  test("from the workbench, and reads a founding document's proposal down to its evidence", async ({
    page,
  }) => {
    await page.goto("/workbench");
    await page.getByRole("link", { name: "Coalition finder" }).click();
    await page.getByRole("link", { name: "The same through the SCO" }).click();
    await expect(page).toHaveURL(/forum=SCO.*release=1/);
    await expect(finding(page)).toHaveText(
      /no seat for Afghanistan \(Taliban\) and United States.*it is open/,
    );
    const outside = section(page, "Without a seat");
    await expect(outside).toContainText("observer since 15 Aug 2021 and is not recognised");
    await expect(outside).toContainText("not on the list of members of SCO that day");
    await outside
      .getByText(/Obstacles on record/)
      .first()
      .click();
    await outside.getByRole("link", { name: "permalink and citation" }).first().click();
    await expect(page).toHaveURL(/\/evidence\/\w{10}\?release=1$/);
  });

  test("about each of the other proposals", async ({ page }) => {
    const proposals: [name: string, outcome: RegExp, seat: string, standing: string][] = [
      ["Four states share intelligence", /it is open: of 4 seats/, "India", "only called on"],
      [
        "Pakistan and Afghanistan operate together",
        /it is open: of 2 seats/,
        "Pakistan",
        "with or about India and SCO",
      ],
      ["The Taliban at SCO meetings", /no seat for Afghanistan/, "China", "Silent"],
      ["The five reform the 1988 sanctions", /it is open: of 5 seats/, "Russia", "permanent member"],
    ];
    await page.goto("/coalitions");
    for (const [name, outcome, seat, standing] of proposals) {
      await page.getByRole("link", { name, exact: true }).click();
      await expect(finding(page)).toHaveText(outcome);
      await expect(seatOf(page, seat)).toContainText(standing);
    }
    await expect(section(page, "What stands in the way")).toContainText("Great-power rivalry");
    await expect(section(page, "The outcome")).toContainText("UN Security Council itself is on record");
  });

  test("from a mechanism's own page, by keyboard, and gets a link that shows the same", async ({ page }) => {
    await page.goto("/items/joint-operations?release=1");
    await page.getByRole("link", { name: "Who could act together" }).click();
    await page.getByLabel("Forum").focus();
    await page.getByLabel("Forum").selectOption({ label: "SCO" });
    await page.getByLabel("Rule").selectOption("majority");
    await page.getByRole("button", { name: "Show" }).focus();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/mechanism=joint-operations&forum=SCO&rule=majority/);
    await expect(page).toHaveURL(/release=1/);
    await expect(seatOf(page, "Pakistan")).toContainText("by its deeds");
    const shown = await finding(page).textContent();
    await page.goto(page.url());
    await expect(finding(page)).toHaveText(shown ?? "");
  });

  test("and takes the whole answer along as a file", async ({ page }) => {
    await page.goto("/coalitions?forum=SCO&must=USA&asOf=2021-08-29&release=1");
    const href = await page.getByRole("link", { name: "CSV" }).getAttribute("href");
    const answer = await page.request.get(href ?? "");
    expect(answer.headers()["content-disposition"]).toContain("coalition-release-1.csv");
    const lines = (await answer.text()).trim().split("\r\n");
    expect(lines.filter((line) => line.startsWith("seat,"))).toHaveLength(8);
    expect(lines.find((line) => line.startsWith("no seat,USA"))).toContain("not-member");
  });
});

test.describe("Without JavaScript an analyst", () => {
  test.use({ javaScriptEnabled: false });

  test("names parties, keeps two of them apart and takes one back", async ({ page }) => {
    await page.goto("/coalitions?forum=ad-hoc&release=1");
    await opener(page, "Must be in: nobody").click();
    await page
      .getByRole("group", { name: /^Must be in/ })
      .getByLabel("United States")
      .check();
    await opener(page, "Also at an ad hoc table").click();
    const table = page.getByRole("group", { name: /^Also at/ });
    await table.getByLabel("India").check();
    await table.getByLabel("Pakistan").check();
    await opener(page, "Cannot sit together: nobody").click();
    await page.getByLabel("Keep this one apart").selectOption("India");
    await page.getByLabel("from this one").selectOption("Pakistan");
    await page.getByRole("button", { name: "Show" }).click();
    const largest = section(page, "Largest coalitions");
    await expect(largest.getByRole("listitem")).toHaveCount(2);
    await expect(largest.getByRole("listitem").first()).toContainText("United States");
    await opener(page, "Cannot sit together: India and Pakistan").click();
    await page.getByRole("checkbox", { name: "India and Pakistan" }).uncheck();
    await page.getByRole("button", { name: "Show" }).click();
    await expect(largest.getByRole("listitem")).toHaveCount(1);
  });
});

test.describe("A wrong question gets a sentence and a usable page:", () => {
  test.use({ javaScriptEnabled: false });
  const everybody = Array.from({ length: 60 }, (_, index) => `X${index}`).join();
  const WRONG: [name: string, query: string, notice: RegExp][] = [
    ["an unknown code", "must=XXX", /no stakeholder of this release: “XXX”/],
    ["the same state twice", "must=PAK,PAK", /more than once under “must”.*“PAK”/],
    ["a state kept apart from itself", "apart=PAK:PAK", /PAK cannot be kept apart from itself/],
    ["a day before any source", "asOf=2001-09-11", /Nothing on record had been said or done by 11 Sep 2001/],
    ["a release that does not exist", "release=99", /no release “99”/],
    [
      "an unknown mechanism, forum and rule",
      "mechanism=a&forum=b&rule=c",
      /“mechanism=a”.*“forum=b”.*“rule=c”/,
    ],
    ["sixty unknown codes at once", `forum=ad-hoc&party=${everybody}`, /no stakeholder.*“X4” and 55 more/],
  ];
  for (const [name, query, notice] of WRONG) {
    test(name, async ({ page }) => {
      const answer = await page.goto(`/coalitions?${query}`);
      expect(answer?.status()).toBe(200);
      await expect(page.getByRole("status").first()).toHaveText(notice);
      await expect(section(page, "The outcome")).toBeVisible();
    });
  }

  test("a forum without members", async ({ page }) => {
    await page.goto("/coalitions?forum=WEST");
    await expect(finding(page)).toHaveText(/names no full member of Western states/);
    await expect(page.getByRole("button", { name: "Show" })).toBeVisible();
  });

  test("everybody at once gets bounds, and is told so", async ({ page }) => {
    await page.goto("/coalitions?forum=ad-hoc");
    const codes = await page
      .getByRole("group", { name: /^Also at/, includeHidden: true })
      .getByRole("checkbox", { includeHidden: true })
      .evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value));
    await page.goto(`/coalitions?forum=ad-hoc&party=${codes.join()}`);
    await expect(section(page, "The outcome")).toContainText(
      "With more than 25 seats only these bounds are given",
    );
    await expect(seatOf(page, "Pakistan").first()).toBeVisible();
  });
});
