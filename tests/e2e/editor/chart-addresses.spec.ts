import { expect, test } from "../../support/page";

const STANCE = "XV3gj6wK";

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
