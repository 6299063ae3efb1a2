import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "../../support/page";

const STANCE = "XV3gj6wK";
const CELL = "bDbyc6Ti";

test.describe("An editor", () => {
  test("finds a chart in the gallery and must choose a version before any snippet is shown", async ({
    page,
  }) => {
    await page.goto("/charts");
    await expect(page.getByRole("main").getByRole("listitem").first().getByRole("img")).toHaveAttribute(
      "alt",
      /\w{4}/,
    );
    await page.getByRole("link", { name: /^Where states stand on each way/ }).click();
    await expect(page).toHaveURL(new RegExp(`/c/${STANCE}/where-states-stand`));
    await expect(page.getByLabel(/^Snippet/)).toHaveCount(0);
    await page.getByRole("link", { name: /^Pinned to release/ }).click();
    await expect(page.getByLabel("Snippet: Frame and script")).toHaveValue(
      new RegExp(`/embed/c/${STANCE}@\\d+"`),
    );
    await page.getByRole("link", { name: "Live" }).click();
    await expect(page.getByLabel("Snippet: Frame and script")).toHaveValue(new RegExp(`/embed/c/${STANCE}"`));
    await expect(page.getByLabel("Snippet: Picture")).toHaveValue(/alt="Diverging stacked bar chart/);

    // A proxy that adds the old header to everything and loses the policy: a frame would stay empty.
    await page.route(`**/embed/c/${STANCE}`, (route) =>
      route.fulfill({ status: 200, headers: { "X-Frame-Options": "SAMEORIGIN" } }),
    );
    await page.reload();
    await expect(page.getByText(/forbids other pages to frame the chart \(X-Frame-Options/)).toBeVisible();
    await expect(page.getByLabel("Snippet: Picture")).toBeVisible();
    await expect(page.getByLabel("Snippet: Frame and script")).toHaveCount(0);
  });

  test("builds a chart, sees it at once, and gets files only when its words are confirmed", async ({
    page,
  }) => {
    await page.goto("/charts/new");
    await page.getByLabel("Kind of chart").selectOption("said-done");
    await expect(page.getByRole("heading", { name: "Where words and deeds part" })).toBeVisible();
    await page.getByRole("textbox", { name: "Title", exact: true }).fill("My <b>own</b> title");
    await expect(page.getByRole("heading", { name: "My <b>own</b> title" })).toBeVisible();
    await expect(page.getByRole("link", { name: "PNG" })).toHaveCount(0);
    await page.getByLabel(/^I have read this generated text/).check();
    const png = page.getByRole("link", { name: "PNG" });
    await expect(png).toBeVisible();
    const picture = await page.request.get((await png.getAttribute("href")) ?? "");
    expect(picture.headers()["content-type"]).toBe("image/png");
    await page.getByLabel("Kind of chart").selectOption("salience");
    await expect(page.getByText("It has changed since it was confirmed.")).toBeVisible();
    await expect(page.getByRole("link", { name: "PNG" })).toHaveCount(0);
    await page.getByRole("textbox", { name: "Alt text in your own words" }).fill("What I see in it.");
    await expect(page.getByRole("link", { name: "SVG" })).toBeVisible();
    await page.getByRole("textbox", { name: "Title", exact: true }).fill("My <b>own</b> title 뷁");
    await expect(page.getByText("No font of ours can draw 뷁")).toBeVisible();
    await page.getByRole("textbox", { name: "Title", exact: true }).fill("My <b>own</b> title");
    await expect(page.getByRole("heading", { name: "My <b>own</b> title", exact: true })).toBeVisible();
    await page.reload();
    await expect(page.getByRole("heading", { name: "My <b>own</b> title" })).toBeVisible();
  });

  test("loses nothing chosen in the builder before its script has come over a slow line", async ({
    page,
  }) => {
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route("**/*.js", async (route) => {
      await released;
      await route.continue();
    });
    await page.goto("/charts/new", { waitUntil: "domcontentloaded" });
    await page.getByLabel("Kind of chart").selectOption("said-done");
    release();
    await expect(page.getByRole("heading", { name: "Where words and deeds part" })).toBeVisible();
  });

  test("is told in the builder what an address has wrong", async ({ page }) => {
    await page.goto("/charts/new?kind=pie&who=XXX&asOf=never");
    const notices = page.getByRole("main").getByRole("status").first();
    for (const words of ["“kind=pie”", "“XXX”", "“asOf=never”"]) await expect(notices).toContainText(words);
    await expect(page.getByRole("figure")).toBeVisible();
  });

  test("lets the doctor look at a snippet that lost its script and its height", async ({ page }) => {
    await page.goto(`/c/${CELL}?version=live`);
    const code = await page.getByLabel("Snippet: Frame and script").inputValue();
    const broken = code.replace(/<script.*<\/script>/, "").replace(/ (height|style|title)="[^"]*"/g, "");
    await page.goto("/charts/doctor");
    const examine = async (html: string) => {
      await page.getByLabel(/^The snippet/).fill(html);
      await page.getByRole("button", { name: "Examine" }).click();
    };
    await examine(broken);
    for (const about of ["Wrong: Height missing", "Wrong: Title missing", "May go wrong: Script stripped"])
      await expect(page.getByText(about)).toBeVisible();
    await examine(code);
    await expect(page.getByRole("heading", { name: "Nothing is wrong with it" })).toBeVisible();
    await expect(page.getByText("This site lets any page frame the chart.")).toBeVisible();
  });

  test("sees no fault of accessibility in an embed, light or dark", async ({ page }) => {
    const looks = [
      [STANCE, "dark"],
      ["rWgrNSfq", "light"],
      ["Mp4rNv6s", "light"],
      [CELL, "dark"],
    ] as const;
    for (const [id, colorScheme] of looks) {
      await page.emulateMedia({ colorScheme });
      await page.goto(`/embed/c/${id}`);
      await page.getByText("Data, notes and evidence as a table").click();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id: rule, nodes }) => `${id} ${rule}: ${nodes[0]?.html}`)).toEqual([]);
    }
  });
});
