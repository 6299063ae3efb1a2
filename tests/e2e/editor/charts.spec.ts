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
      [STANCE, "light"],
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

test.describe("The addresses of a chart", () => {
  test("lead to one form each, and a wrong one says so", async ({ request }) => {
    const status = async (path: string) => (await request.get(path, { maxRedirects: 0 })).status();
    expect(await status(`/c/${STANCE}/wrong-words`)).toBe(308);
    expect(await status(`/c/${STANCE}.png?w=1000`)).toBe(308);
    expect(await status(`/c/${STANCE}.png?w=1200`)).toBe(200);
    for (const path of [
      "/c/short",
      "/c/Ab12Cd3O",
      `/c/${STANCE}@999`,
      `/embed/c/${STANCE}@999`,
      "/embed/c/x",
      "/c/Zz99Zz99.png",
      `/c/${STANCE}.gif`,
      "/c/Zz99Zz99/versions.json",
    ])
      expect(await status(path), path).toBe(404);
    expect(await status(`/embed/c/${STANCE}?utm_source=x&childId=y`)).toBe(200);
  });

  test("let any page frame the embed and none the rest, and set no cookie", async ({ request }) => {
    const embed = (await request.get(`/embed/c/${STANCE}`)).headers();
    expect(embed["content-security-policy"]).toMatch(
      /^default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+'; .*frame-ancestors \*$/,
    );
    expect(embed["x-frame-options"]).toBeUndefined();
    expect(embed["cache-control"]).toContain("stale-while-revalidate");
    const page = (await request.get(`/c/${STANCE}`)).headers();
    expect(page["content-security-policy"]).toContain("frame-ancestors 'none'");
    expect(page["x-frame-options"]).toBe("DENY");
    for (const headers of [embed, page]) expect(headers["set-cookie"]).toBeUndefined();
  });

  test("keep a pinned file for good and the same to the byte", async ({ request }) => {
    for (const ext of ["svg", "csv", "png", "xlsx"]) {
      const [first, second] = [
        await request.get(`/c/${STANCE}@1.${ext}`),
        await request.get(`/c/${STANCE}@1.${ext}`, { headers: { "Cache-Control": "no-cache" } }),
      ];
      expect(first.headers()["cache-control"], ext).toBe("public, max-age=31536000, immutable");
      expect(first.headers()["access-control-allow-origin"]).toBe("*");
      if (ext !== "xlsx") expect(Buffer.compare(await first.body(), await second.body()), ext).toBe(0);
    }
    const csv = await (await request.get(`/c/${STANCE}@1.csv`)).body();
    expect(csv.subarray(0, 3).toString("hex")).toBe("efbbbf");
    expect(csv.toString("utf8").split("\r\n")[1]).toMatch(
      /,http:\/\/localhost:\d+\/evidence\/\w{10}\?release=1,1,\d{4}-\d\d-\d\d$/,
    );
    expect((await (await request.get(`/c/${STANCE}@1.csv?raw=1`)).body()).subarray(0, 3).toString()).toBe(
      "row",
    );
  });

  test("answer oEmbed, social cards and search engines", async ({ page, request, baseURL }) => {
    await page.goto(`/c/${STANCE}`);
    const oembed = await page.locator('link[type="application/json+oembed"]').getAttribute("href");
    const { link } = (await request.get(`/c/${STANCE}`)).headers();
    expect(link).toContain(`<${oembed}>; rel="alternate"; type="application/json+oembed"`);
    const answer = await (await request.get(oembed ?? "")).json();
    expect(answer).toMatchObject({ version: "1.0", type: "rich", provider_name: "Common Ground" });
    const picture = await request.get(answer.thumbnail_url);
    expect(pngSize(await picture.body())).toEqual([answer.thumbnail_width, answer.thumbnail_height]);
    const card = await page.locator('meta[property="og:image"]').getAttribute("content");
    expect(pngSize(await (await request.get(card ?? "")).body())).toEqual([1200, 630]);
    await expect(page.locator('meta[name="twitter:card"]')).toHaveAttribute("content", "summary_large_image");
    const dataset = JSON.parse(
      (await page.locator('script[type="application/ld+json"]').textContent()) ?? "",
    );
    expect(dataset["@type"]).toBe("Dataset");
    const status = async (query: string) => (await request.get(`/oembed?${query}`)).status();
    const url = encodeURIComponent(`${baseURL}/c/${STANCE}`);
    expect(await status(`url=${url}&format=xml`)).toBe(501);
    expect(await status(`url=${encodeURIComponent("https://example.org/c/XV3gj6wK")}`)).toBe(404);
    expect(await status("")).toBe(400);
  });

  test("list every version that can be pinned, with what each shows", async ({ request }) => {
    const { versions } = await (await request.get(`/c/${STANCE}/versions.json`)).json();
    expect(versions.length).toBeGreaterThanOrEqual(2);
    for (const { at, embed, dataSha256 } of versions) {
      expect(at).toMatch(/^XV3gj6wK@\d+$/);
      expect(dataSha256).toMatch(/^[0-9a-f]{64}$/);
      expect((await request.get(embed)).status()).toBe(200);
    }
    const old = await (await request.get(versions.at(-1).embed)).text();
    expect(old).toMatch(/<b>(Newer version|Corrected since):<\/b>/);
  });
});

function pngSize(png: Buffer): [number, number] {
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}
