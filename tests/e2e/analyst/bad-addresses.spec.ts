import { rowNames } from "../../support/comparison";
import { expect, test } from "../../support/page";

const WRONG: [name: string, address: string, notice: RegExp][] = [
  ["an impossible date", "/?asOf=2024-02-30", /asOf=2024-02-30.*real day/],
  ["an unknown kind", "/?kind=wish", /kind=wish.*must be one of mechanism, threat/],
  ["an unknown layer", "/?layers=gossip", /“gossip”.*no basis/],
  ["an unknown stakeholder", "/?pick=XXX,PAK", /“XXX”.*no stakeholder/],
  ["an unknown column to sort by", "/?sort=nothing.desc", /“nothing\.desc”.*no column/],
  ["a column of another table", "/?sort=iskp-general.desc", /no column “iskp-general” to sort by/],
  ["a release that does not exist", "/?release=99", /release=99.*no such release/],
  ["a cell that does not exist", "/?cell=PAK.nothing", /no cell we know/],
  [
    "markup in a parameter",
    "/?source=%3Cscript%3Ealert(1)%3C%2Fscript%3E",
    /“<script>alert\(1\)<\/script>”.*no source/,
  ],
];

test.describe("A wrong address gets a sentence and a usable page:", () => {
  for (const [name, address, notice] of WRONG) {
    test(name, async ({ page }) => {
      const answer = await page.goto(address);
      expect(answer?.status()).toBe(200);
      await expect(page.getByRole("status").filter({ hasText: notice })).toBeVisible();
      expect((await rowNames(page)).length).toBeGreaterThan(0);
    });
  }

  test("an empty choice says so and leads back", async ({ page }) => {
    await page.goto("/?q=zzzz");
    await expect(page.getByText("No row matches")).toBeVisible();
  });

  test("the cell API names what is wrong", async ({ request }) => {
    const unknown = await request.get("/api/v1/releases/1/cells/PAK/nothing");
    expect(unknown.status()).toBe(404);
    expect(unknown.headers()["content-type"]).toContain("application/problem+json");
    const invalid = await request.get("/api/v1/releases/1/cells/PAK/border-control?asOf=soon");
    expect(invalid.status()).toBe(400);
    expect((await invalid.json()).detail).toContain("asOf");
    expect((await request.get("/api/v1/releases/x/cells/PAK/border-control")).status()).toBe(404);
  });
});
