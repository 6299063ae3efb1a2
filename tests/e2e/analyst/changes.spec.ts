import type { Page } from "@playwright/test";
import { expect, test } from "../../support/page";

/** The first number in a text: “1,234 passages” is 1234. */
function numberIn(text: string): number {
  return Number((/[\d,]+/.exec(text)?.[0] ?? "").replaceAll(",", ""));
}

/** Tells by the form on the page whether there is more than one release to compare. */
async function hasTwoReleases(page: Page): Promise<boolean> {
  return (await page.getByRole("form", { name: "Two releases" }).count()) === 1;
}

test.describe("An analyst follows change", () => {
  test("between two days: which cells moved, where one authority ended, down to the evidence", async ({
    page,
  }) => {
    await page.goto("/workbench");
    await page.getByRole("link", { name: "What changed", exact: true }).click();
    const days = page.getByRole("form", { name: "Two days" });
    await days.getByLabel("From").fill("2021-08-01");
    await days.getByLabel("to").fill("2024-04-01");
    await days.getByRole("button", { name: "Compare" }).click();
    await expect(page).toHaveURL(/from=2021-08-01&to=2024-04-01/);
    await expect(
      page.getByText(/Between 1 Aug 2021 and 1 Apr 2024, \d+ cells show something else; \d+ passages/),
    ).toBeVisible();
    await expect(
      page.getByText(/\(Republic\) ended on 14 Aug 2021 and .*\(Taliban\) began on 15 Aug 2021/),
    ).toBeVisible();
    const moved = page.getByRole("region", { name: "Another layer leads" });
    await moved.getByRole("link", { name: "evidence after" }).first().click();
    await expect(page).toHaveURL(/cell=.*asOf=2024-04-01/);
    await expect(page.getByRole("complementary", { name: "Evidence of the open cell" })).toContainText(
      "permalink",
    );
  });

  test("between two releases: how much of it is the world, and how much our reading", async ({ page }) => {
    await page.goto("/changes");
    await expect(page.getByRole("heading", { level: 1, name: "What changed" })).toBeVisible();
    if (!(await hasTwoReleases(page))) {
      // The only release is looked at over the last year on record.
      await expect(page.getByText(/were said or done in between/)).toBeVisible();
      return;
    }
    const causes = page.getByRole("table", { name: "Changed passages by cause" });
    const counts = await causes.locator("tbody tr td:nth-child(2)").allInnerTexts();
    const all = numberIn(await page.getByText(/^[\d,]+ changed passages$/).innerText());
    expect(counts.map(numberIn).reduce((sum, count) => sum + count, 0)).toBe(all);
    const found = causes.getByRole("link", { name: "older statements newly found" });
    await found.click();
    await expect(page).toHaveURL(/cause=older-found/);
    const passages = page.getByRole("region", { name: "Passage by passage" });
    await expect(passages.getByText("older statement newly found").first()).toBeVisible();
    await expect(passages.getByText("new statement", { exact: true })).toHaveCount(0);
  });

  test("and takes along what the page shows, as files", async ({ page }) => {
    await page.goto("/changes?from=2021-08-01&to=2024-04-01&stakeholder=PAK&layers=official,conduct");
    const shown = numberIn(
      await page
        .getByText(/passages were said or done/)
        .innerText()
        .then((text) => text.split(";")[1] ?? ""),
    );
    for (const [link, first, lines] of [
      ["Passages as CSV", "cause", shown],
      ["Cells as CSV", "shift", null],
    ] as const) {
      const href = await page.getByRole("link", { name: link }).getAttribute("href");
      const file = await page.request.get(href ?? "");
      expect(file.headers()["content-type"]).toContain("text/csv");
      const rows = (await file.text()).trim().split("\r\n");
      expect(rows[0]).toContain(first);
      expect(rows.slice(1).every((row) => row.includes(",PAK,"))).toBe(true);
      if (lines !== null) expect(rows).toHaveLength(1 + lines);
    }
  });

  test("by a feed of its own for each stakeholder and item", async ({ page }) => {
    for (const address of ["/changes", "/stakeholders/PAK", "/items/intelligence-sharing"]) {
      await page.goto(address);
      const href = await page
        .locator('link[rel="alternate"][type="application/atom+xml"]')
        .getAttribute("href");
      expect(href).toMatch(/^https?:\/\//);
      const answer = await page.request.get(href ?? "");
      expect(answer.headers()["content-type"]).toContain("application/atom+xml");
      const feed = await page.evaluate(
        (text) => {
          const root = new DOMParser().parseFromString(text, "application/xml").documentElement;
          const entries = [...root.querySelectorAll("entry")];
          const textIn = (entry: Element, name: string) => entry.querySelector(name)?.textContent ?? "";
          return {
            name: root.nodeName,
            links: entries.map((entry) => entry.querySelector("link")?.getAttribute("href") ?? ""),
            whole: entries.every((entry) =>
              ["id", "title", "updated", "summary"].every((name) => textIn(entry, name) !== ""),
            ),
          };
        },
        await answer.text(),
      );
      expect(feed).toMatchObject({ name: "feed", whole: true });
      expect(feed.links.length).toBeGreaterThan(0);
      expect((await page.request.get(feed.links[0] ?? "")).status()).toBe(200);
    }
    expect((await page.request.get("/stakeholders/XXX/feed.atom")).status()).toBe(404);
  });

  test("on a timeline of one item, and of two states", async ({ page }) => {
    await page.goto("/timeline?item=engaging-taliban");
    const figure = page.getByRole("figure", { name: "Engaging the Taliban: on record over time" });
    await figure.getByText("Data of this chart as a table").click();
    await figure
      .getByRole("row", { name: /United States/ })
      .first()
      .getByRole("link")
      .last()
      .click();
    await expect(page).toHaveURL(/\/evidence\//);
    await page.goto("/timeline");
    await page.getByText("All stakeholders").click();
    await page.getByRole("checkbox", { name: "Pakistan" }).check();
    await page.getByRole("checkbox", { name: "India", exact: true }).check();
    await page.getByLabel("Kind").selectOption("mechanism");
    await page.getByRole("button", { name: "Show" }).click();
    await expect(
      page.getByRole("heading", { name: "India and Pakistan: on record over time" }),
    ).toBeVisible();
  });
});

test.describe("Without JavaScript an analyst", () => {
  test.use({ javaScriptEnabled: false });

  for (const address of ["/stakeholders/PAK", "/items/intelligence-sharing"]) {
    test(`takes ${address} back to a day, and keeps the day on the way to the comparison`, async ({
      page,
    }) => {
      await page.goto(address);
      await page.getByLabel("As of").first().fill("2021-12-31");
      await page.getByRole("button", { name: "Show" }).click();
      await expect(page).toHaveURL(/asOf=2021-12-31/);
      await expect(page.getByText("undated, in a text of 22 Apr 2024")).toHaveCount(0);
      await page.getByRole("link", { name: /^See it/ }).click();
      await expect(page).toHaveURL(/asOf=2021-12-31/);
    });
  }
});

const WRONG: [name: string, address: string, notice: RegExp][] = [
  ["an unknown release", "/changes?from=1&to=99", /“to=99”.*neither a release/],
  ["an impossible day", "/changes?from=2021-02-30&to=2024-01-01", /“from=2021-02-30”/],
  ["a release and a day", "/changes?from=1&to=2024-01-01", /two releases or two days/],
  ["ends in the wrong order", "/changes?from=2024-01-01&to=2020-01-01", /“from” came after “to”/],
  ["days before any source", "/changes?from=1990-01-01&to=1995-01-01", /the earliest day is/],
  ["an unknown stakeholder", "/changes?stakeholder=XXX", /“XXX” under “stakeholder”/],
  ["an unknown cause", "/changes?cause=mood", /“cause=mood”/],
  ["a page too far", "/changes?from=2021-08-01&to=2024-04-01&page=99", /no page 99/],
  ["an unknown item on the timeline", "/timeline?item=nothing", /“nothing” under “item”/],
  ["an impossible day of a record", "/stakeholders/PAK?asOf=2021-13-01", /asOf=2021-13-01.*real day/],
  ["an authority before its time", "/stakeholders/AFG?asOf=2020-01-01", /in power since 15 Aug 2021/],
];

test("A wrong address gets a sentence and a usable page", async ({ request }) => {
  for (const [name, address, notice] of WRONG) {
    const answer = await request.get(address);
    expect(answer.status(), name).toBe(200);
    const html = await answer.text();
    expect(/<div role="status"[^>]*>.*?<\/div>/s.exec(html)?.[0], name).toMatch(notice);
    expect(html, name).toContain("Show</button>");
  }
});
