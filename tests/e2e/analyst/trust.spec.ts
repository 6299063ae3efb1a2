import { expect, test } from "../../support/page";

test.describe("An analyst asks how far to trust it", () => {
  test("and sees whose words the record is made of, and how far two coders agreed, with n", async ({
    page,
  }) => {
    await page.goto("/workbench");
    await page.getByRole("link", { name: "Whose words, and how many coders" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "How far to trust it" })).toBeVisible();
    await expect(
      page.getByText(/\d+ of [\d,]+ cells with something on record stand on one source/),
    ).toBeVisible();
    const coders = page.getByRole("table", { name: /Agreement of two coders/ });
    await expect(coders.getByRole("row", { name: /The same basis \d+% \d+/ })).toBeVisible();
    await page.getByRole("link", { name: /^Own words/ }).click();
    await expect(page.getByRole("columnheader", { name: "Own words" })).toHaveAttribute(
      "aria-sort",
      "descending",
    );
  });

  test("whether a state is quiet or unread, by item and by year, down to the sources read", async ({
    page,
  }) => {
    await page.goto("/trust/silence");
    const pakistan = page.getByRole("row", { name: /^Pakistan/ });
    await expect(
      pakistan.getByTitle(/Pakistan, Intelligence sharing: \d+ sources? speaks? of it/),
    ).toBeVisible();
    await expect(page.getByTitle(/^Bhutan, .*Not read yet/).first()).toBeVisible();
    await page.getByRole("combobox", { name: "By" }).selectOption("year");
    await page.getByRole("button", { name: "Show" }).click();
    await pakistan
      .getByTitle(/^Pakistan, 2024/)
      .getByRole("link")
      .click();
    await expect(page.getByRole("heading", { name: "Read for Pakistan, written in 2024" })).toBeVisible();
    await expect(page.getByRole("link", { name: "From Afghanistan to the World" })).toBeVisible();
  });

  test("what would change without one source, cell by cell, and takes the list along", async ({ page }) => {
    await page.goto("/trust/fragility");
    const ranking = page.getByRole("table", { name: /Cells that change when one source is left out/ });
    await ranking.getByRole("link", { name: "ISIS-K: From Afghanistan to the World’s Capitals" }).click();
    await expect(page.getByRole("heading", { level: 1, name: /^Without “ISIS-K/ })).toBeVisible();
    await expect(page.getByRole("heading", { name: "Fall silent" })).toBeVisible();
    await expect(page.getByRole("heading", { name: "Findings and rankings" })).toBeVisible();
    await expect(page.getByText(/Every mechanism was asked in every standing forum/)).toBeVisible();
    const file = await page.request.get(
      (await page.getByRole("link", { name: "CSV" }).getAttribute("href")) ?? "",
    );
    const [header, first] = (await file.text()).split("\r\n");
    expect(header).toContain("left_out,code,name,item,fate,from,to,evidence_ids,release,as_of");
    expect(first).toMatch(/^source:002,/);
  });

  test("which cells stand on one voice, and where a record contradicts itself", async ({ page }) => {
    await page.goto("/trust/fragility?alone=speaker&who=TJK");
    await expect(page.getByRole("heading", { name: "Cells that stand on one speaker" })).toBeVisible();
    await expect(page.getByText("Only Tajikistan.")).toBeVisible();
    await page.goto("/trust/tensions?kind=words-deeds&who=AFG");
    const first = page.getByRole("article").first();
    await expect(first.getByRole("heading", { level: 3 })).toContainText("Afghanistan (Taliban)");
    await expect(
      first.getByRole("heading", { level: 4, name: /^(Says it is for it|Does it)/ }),
    ).toBeVisible();
    await expect(
      first.getByRole("heading", { level: 4, name: /^(Declines it|Says it is against)/ }),
    ).toBeVisible();
    await expect(first.getByText(/newest word and its newest deed/)).toBeVisible();
  });

  test("and is told when the address names nothing, on a page that still works", async ({ page }) => {
    for (const [address, notice] of [
      ["/trust/fragility?drop=publisher:Nobody", /names no source, author or publisher/],
      ["/trust/fragility?release=99", /no release “99”/],
      ["/trust/tensions?who=XXX", /“who=XXX”.*no stakeholder/],
      ["/trust/silence?open=PAK.1066", /names no row/],
      ["/trust?asOf=2024-02-30", /real day/],
    ] as const) {
      await page.goto(address);
      await expect(page.getByRole("status").filter({ hasText: notice })).toBeVisible();
    }
    await page.goto("/trust?asOf=2001-01-01");
    await expect(page.getByText("Nothing is on record in this view")).toBeVisible();
  });
});
