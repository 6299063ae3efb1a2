import { cellOf, columnValues, headingOf, rowNames, table } from "../../support/comparison";
import { expect, test } from "../../support/page";

test.describe("An analyst compares positions", () => {
  test.beforeEach(async ({ page }) => {
    await page.goto("/");
  });

  test("reads at once what the page is, what stands out, and who stands where", async ({ page }) => {
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Who wants what against ISIS-K");
    await expect(page.getByText(/\d+ of \d+ states are called on for/)).toBeVisible();
    await expect(page.getByText(/[\d,]+ of [\d,]+ positions are in a stakeholder’s own words/)).toBeVisible();
    await expect(table(page).getByRole("columnheader").nth(3)).toContainText("Intelligence sharing");
    await expect(table(page).getByRole("columnheader").nth(4)).toContainText("Joint operations");
    await expect(table(page).getByRole("columnheader").nth(5)).toContainText("Engaging the Taliban");
    await expect(await cellOf(page, "Pakistan", "Border control")).toContainText("supports · practises");
    await expect(page.getByText(/Release \d+ of .*\d+ sources/)).toBeVisible();
  });

  test("opens a cell down to speaker, date, paragraph and key phrase, and comes back by keyboard", async ({
    page,
  }) => {
    await page.goto("/?release=1");
    const link = (await cellOf(page, "Pakistan", "Border control")).getByRole("link");
    await link.focus();
    await page.keyboard.press("Enter");
    const panel = page.getByRole("complementary", { name: "Evidence of the open cell" });
    await expect(panel.getByRole("heading", { level: 2 })).toHaveText(/supports · practises/);
    await expect(panel).toContainText("Khawaja Muhammad Asif");
    await expect(panel).toContainText("27 Mar 2024");
    await expect(panel).toContainText("¶ 23");
    await expect(panel.getByText("official", { exact: true })).toBeVisible();
    await expect(page).toHaveURL(/cell=PAK\.border-control/);
    await page.keyboard.press("Escape");
    await expect(panel).toBeHidden();
    await expect(link).toBeFocused();
  });

  test("sees what a state is called on to do kept apart from its will", async ({ page }) => {
    await page.goto("/?release=1");
    const cell = await cellOf(page, "India", "Intelligence sharing");
    await expect(cell).toContainText("called on");
    await cell.getByRole("link").click();
    const panel = page.getByRole("complementary", { name: "Evidence of the open cell" });
    await expect(panel).toContainText("No own words or deeds on record");
    await expect(panel.getByRole("heading", { name: "What others say of it or ask of it" })).toBeVisible();
    await expect(panel.getByText("official", { exact: true })).toHaveCount(0);
  });

  test("sorts by any column; silence stays last in both directions", async ({ page }) => {
    for (const direction of ["descending", "ascending"]) {
      await headingOf(page, "Intelligence sharing").click();
      await expect(table(page).getByRole("columnheader", { name: /^Intelligence sharing/ })).toHaveAttribute(
        "aria-sort",
        direction,
      );
      const values = await columnValues(page, "Intelligence sharing");
      const firstSilent = values.indexOf("silent");
      expect(firstSilent).toBeGreaterThan(0);
      expect(values.slice(firstSilent).every((value) => value === "silent")).toBe(true);
    }
    await expect(page).toHaveURL(/sort=intelligence-sharing\.asc/);
  });

  test("sorts by a second column with Shift", async ({ page }) => {
    await headingOf(page, "Own words").click();
    await headingOf(page, "Stakeholder").click({ modifiers: ["Shift"] });
    await expect(page).toHaveURL(/sort=own\.desc,name\.asc/);
  });

  test("narrows to own words only, and the table says what is hidden", async ({ page }) => {
    await page.goto("/?release=1");
    await page.getByLabel("does", { exact: true }).uncheck();
    await expect(page).toHaveURL(/layers=official,analyst/);
    await page.getByLabel("said of it", { exact: true }).uncheck();
    await expect(page).toHaveURL(/layers=official(&|$)/);
    await expect(await cellOf(page, "Pakistan", "Border control")).toContainText("supports");
    await expect(await cellOf(page, "Pakistan", "Border control")).not.toContainText("practises");
    await expect((await cellOf(page, "India", "Intelligence sharing")).locator(".silent")).toHaveAttribute(
      "title",
      "Nothing on the chosen layers; 1 position on others.",
    );
  });

  test("moves the as-of date: what was not yet said is gone, and the Taliban row is not there before its time", async ({
    page,
  }) => {
    await page.getByLabel("As of", { exact: true }).fill("2020-01-01");
    await expect(page).toHaveURL(/asOf=2020-01-01/);
    await expect(page.getByText(/positions? by 1 Jan 2020/)).toBeVisible();
    const names = await rowNames(page);
    expect(names).toContain("Afghanistan (Republic)");
    expect(names).not.toContain("Afghanistan (Taliban)");
  });

  test("picks a group's members, one source, rows by item, and finds the same view again from its link", async ({
    page,
    context,
  }) => {
    await page.goto("/sources/000");
    await page.getByRole("link", { name: "The comparison from it alone" }).click();
    await expect(page).toHaveURL(/source=000/);
    await page.getByLabel("Members of").selectOption("SCO");
    await expect(page).toHaveURL(/group=SCO/);
    expect(await rowNames(page)).not.toContain("United States");
    await page.getByLabel("Rows").selectOption("item");
    await expect(page).toHaveURL(/by=item/);
    const colleague = await context.newPage();
    await colleague.goto(page.url());
    expect(await rowNames(colleague)).toEqual(await rowNames(page));
    await expect(colleague.getByLabel("Source", { exact: true })).toHaveValue("000");
  });

  test("finds a row by text, hides a column and moves another, all in the address", async ({ page }) => {
    await page.getByText("Filter and arrange").click();
    await page.getByLabel("Find a row").fill("paki");
    await expect.poll(() => rowNames(page)).toEqual(["Pakistan"]);
    await page.getByText(/^Columns/).click();
    await page.getByRole("link", { name: "Hide Joint operations" }).click();
    await expect(table(page).getByRole("columnheader", { name: /^Joint operations/ })).toHaveCount(0);
    await page.getByRole("link", { name: "Move Intelligence sharing to the back by one" }).click();
    await expect(page).toHaveURL(/q=paki/);
    await expect(page).toHaveURL(/hide=joint-operations/);
    await expect(page).toHaveURL(/order=joint-operations,intelligence-sharing/);
  });

  test("compares threats, interests and obstacles in the same way", async ({ page }) => {
    await page
      .getByRole("navigation", { name: "Kind of item" })
      .getByRole("link", { name: /^Threats/ })
      .click();
    await expect(page).toHaveURL(/kind=threat/);
    await expect(await cellOf(page, "Iran", "ISIS-K attacks at home")).toContainText("acts: primary");
    await page
      .getByRole("navigation", { name: "Kind of item" })
      .getByRole("link", { name: /^Obstacles/ })
      .click();
    await expect(table(page).getByRole("columnheader", { name: /^Mutual distrust/ })).toBeVisible();
  });

  test("exports exactly what is shown", async ({ page, request }) => {
    await page.goto("/?sort=name.desc&hide=joint-operations&who=states");
    const names = await rowNames(page);
    const href = await page.getByRole("link", { name: "CSV", exact: true }).getAttribute("href");
    const answer = await request.get(href ?? "");
    expect(answer.headers()["content-type"]).toContain("text/csv");
    const lines = (await answer.text()).trimEnd().split("\r\n");
    expect(lines[0]).not.toContain("Joint operations");
    expect(lines.slice(1).map((line) => line.split(",")[1])).toEqual(names);
  });
});
