import { expect, test } from "../../support/page";

test.describe("An analyst cites", () => {
  test.use({ javaScriptEnabled: false });

  test("the comparison exactly as it is shown, pinned to its release and day", async ({ page }) => {
    await page.goto("/?kind=threat&layers=official,conduct&sort=stakeholder.asc");
    await page.getByRole("link", { name: "Cite", exact: true }).click();
    const citation = page.getByRole("main");
    await expect(citation).toContainText("“The comparison: stakeholders by threat.”");
    await expect(citation).toContainText(
      /\/\?kind=threat&layers=official,conduct&sort=stakeholder\.asc&release=\d+&asOf=\d{4}-\d\d-\d\d/,
    );
    await expect(citation).toContainText(
      /Common Ground\. \(20\d\d, \w+ \d+\)\. .*\(Release \d+\) \[Data set\]/,
    );
  });

  test("any page as a file, in three formats that agree", async ({ page, request }) => {
    await page.goto("/stakeholders/PAK?release=1");
    await page.getByText("Cite this view").click();
    const fileOf = async (name: string) => {
      const href = await page.getByRole("link", { name, exact: true }).getAttribute("href");
      const answer = await request.get(href ?? "");
      expect(answer.headers()["content-disposition"]).toMatch(/^attachment; filename="[\w-]+\.\w+"$/);
      return answer.text();
    };
    expect(await fileOf("BibTeX")).toMatch(
      /^@dataset\{[\s\S]*url = \{http.*\/stakeholders\/PAK\?release=1\}/,
    );
    expect(await fileOf("RIS")).toMatch(
      /^TY {2}- DATA\r\n[\s\S]*UR {2}- http.*\/stakeholders\/PAK\?release=1\r\n/,
    );
    const [record] = JSON.parse(await fileOf("CSL-JSON"));
    expect(record).toMatchObject({ type: "dataset", title: "Pakistan: positions on record" });
  });

  test("one cell, and one piece of evidence by its source", async ({ page }) => {
    await page.goto("/?cell=PAK.border-control");
    await page.getByRole("link", { name: "Cite this cell" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Pakistan, border control");
    await page.getByRole("link", { name: "See what is cited" }).click();
    await expect(page).toHaveURL(/cell=PAK\.border-control.*release=\d+/);
    const panel = page.getByRole("complementary", { name: "Evidence of the open cell" });
    await panel.getByRole("link", { name: "permalink and citation" }).first().click();
    const section = page.locator("section", { has: page.getByRole("heading", { name: "How to cite it" }) });
    await expect(section).toContainText(
      /\. 20\d\d\. “.*As coded in Common Ground, release \d+ \(.*Pakistan, /,
    );
  });
});

test("A citation is only ever of a page of this site", async ({ request }) => {
  for (const path of ["//evil.example/", "https://evil.example/", "/\\evil.example", ""]) {
    const answer = await request.get(`/cite.bib?path=${encodeURIComponent(path)}`);
    expect(answer.status(), path).toBe(400);
    expect(answer.headers()["content-type"]).toContain("application/problem+json");
    expect(await answer.text()).not.toContain("evil");
  }
  for (const path of ["/nowhere", "/stakeholders/XXX", "/?release=999", "/evidence/1111111111"])
    expect((await request.get(`/cite.json?path=${encodeURIComponent(path)}`)).status(), path).toBe(404);
});
