import { copySnippets, expectChart, shown } from "../../support/embedded-chart";
import { article, type HostSite, layoutShift, serveHostPages } from "../../support/host-page";
import { expect, test } from "../../support/page";
import { timeToChart } from "../../support/time-to-chart";

/** WordPress, for a provider it does not know: only these attributes stay, and a sandbox is forced (wp-includes/embed.php). */
function filterLikeWordPress(iframe: string): string {
  const kept = [...iframe.matchAll(/ (src|width|height|title)="([^"]*)"/g)].map(
    ([, name, value]) => `${name}="${value}"`,
  );
  return `<iframe sandbox="allow-scripts" security="restricted" frameborder="0" scrolling="no" ${kept.join(" ")}></iframe>`;
}

test.describe("A chart on somebody else's page", () => {
  let host: HostSite;
  test.afterEach(() => host.close());

  test("stands in a plain article and in a narrow column, on a desk and on a phone", async ({ page }) => {
    const { script, height } = await copySnippets(page, "pinned");
    host = await serveHostPages({
      "/wide": { body: article(script) },
      "/narrow": { body: article(script, { column: "300px" }) },
    });
    for (const [path, viewport, column] of [
      ["/wide", 1280, 640],
      ["/narrow", 1280, 300],
      ["/wide", 390, 390],
    ] as const) {
      await page.setViewportSize({ width: viewport, height: 800 });
      await page.goto(`${host.origin}${path}`);
      await expectChart(page, { height, column });
      const smallest = await shown(page.frameLocator("iframe")).evaluate((svg) => {
        const scale = svg.getBoundingClientRect().width / Number(svg.getAttribute("width"));
        return (
          scale *
          Math.min(
            ...[...svg.querySelectorAll("[font-size]")].map((one) => Number(one.getAttribute("font-size"))),
          )
        );
      });
      expect(smallest, `letters on ${path} at ${viewport}`).toBeGreaterThanOrEqual(11);
    }
  });

  test("grows when its table is opened, and shrinks again", async ({ page }) => {
    const { script } = await copySnippets(page, "live");
    host = await serveHostPages({ "/": { body: article(script) } });
    await page.goto(host.origin);
    const heightOf = async () => (await page.locator("iframe").boundingBox())?.height ?? 0;
    await page.locator("iframe").scrollIntoViewIfNeeded();
    await expect(page.frameLocator("iframe").getByRole("heading", { level: 1 })).toBeVisible();
    const before = await heightOf();
    await page.frameLocator("iframe").getByText("Data, notes and evidence as a table").click();
    await expect.poll(heightOf).toBeGreaterThan(before + 200);
    await page.frameLocator("iframe").getByText("Data, notes and evidence as a table").click();
    await expect.poll(heightOf).toBeLessThanOrEqual(before + 16);
  });

  test("opens the evidence of a mark by Enter and by click, and closes it with Escape", async ({ page }) => {
    const { script } = await copySnippets(page, "pinned");
    host = await serveHostPages({ "/": { body: article(script) } });
    await page.goto(host.origin);
    const frame = page.frameLocator("iframe");
    const mark = shown(frame).getByRole("link").first();
    await mark.focus();
    await page.keyboard.press("ArrowRight");
    await expect(shown(frame).getByRole("link").nth(1)).toBeFocused();
    await page.keyboard.press("Enter");
    const panel = frame.getByRole("region", { name: "Evidence", exact: true });
    await expect(panel.getByRole("listitem").first()).toContainText("“");
    await expect(panel.getByRole("link").first()).toHaveAttribute("href", /\/evidence\/\w{10}\?release=\d+/);
    await page.keyboard.press("Escape");
    await expect(panel).toBeHidden();
    await expect(shown(frame).getByRole("link").nth(1)).toBeFocused();
    await mark.click();
    await expect(panel).toBeVisible();

    // More marks than an embed has room for quotations: the panel still opens, and leads to what it left out.
    await page.goto("/embed/c/rWgrNSfq");
    const crowded = page.locator(".plot svg.chart-svg:visible").getByRole("link").last();
    const href = (await crowded.getAttribute("href")) ?? "";
    await crowded.click();
    const rest = page.getByRole("region", { name: "Evidence", exact: true }).getByRole("link").last();
    await expect(rest).toHaveAttribute("href", href);
    await expect(page).toHaveURL(/\/embed\/c\/rWgrNSfq$/);
  });

  test("obeys a page with a strict policy and one that sandboxes it", async ({ page, baseURL }) => {
    const { script, frame, height } = await copySnippets(page, "pinned");
    // Such a page refuses the snippet's style attribute too: the height it reserves stands in an attribute as well.
    const bare = script.replace(/ style="[^"]*"/, "");
    const sandboxed = frame.replace(/ sandbox="[^"]*"/, ' sandbox="allow-scripts"');
    host = await serveHostPages({
      "/strict": {
        body: article(bare).replace(/<style>.*?<\/style>/, ""),
        headers: {
          "Content-Security-Policy": `default-src 'none'; frame-src ${baseURL}; script-src ${baseURL}`,
        },
      },
      "/sandboxed": { body: article(sandboxed) },
    });
    await page.goto(`${host.origin}/strict`);
    await expect(page.frameLocator("iframe").getByRole("heading", { level: 1 })).toBeVisible();
    expect(await layoutShift(page)).toBeLessThanOrEqual(0.01);
    await page.goto(`${host.origin}/sandboxed`);
    const inside = await expectChart(page, { height });
    await shown(inside).getByRole("link").first().click();
    await expect(inside.getByRole("region", { name: "Evidence", exact: true })).toBeVisible();
  });

  test("passes WordPress' filter and speaks to its script", async ({ page }) => {
    const { frame, height } = await copySnippets(page, "live");
    const filtered = filterLikeWordPress(frame).replace("?fit=1", "#?secret=abc123");
    const listener = `<script>addEventListener("message",function(e){if(e.data&&e.data.secret==="abc123")document.title="height "+e.data.value})</script>`;
    host = await serveHostPages({
      "/fit": { body: article(filterLikeWordPress(frame)) },
      "/secret": { body: article(filtered, { head: listener }) },
    });
    await page.goto(`${host.origin}/fit`);
    await expectChart(page, { height });
    await page.goto(`${host.origin}/secret`);
    await expect(page).toHaveTitle(/^height \d{3,4}$/);
  });

  test("tells its height as AMP and as pym hear it, and is there within a second and a half on a slow phone", async ({
    page,
    browser,
    baseURL,
  }) => {
    const { frame } = await copySnippets(page, "live");
    const listener = `<script>window.heard=[];addEventListener("message",function(e){heard.push(e.data&&e.data.sentinel==="amp"?"amp "+e.data.type+" "+e.data.height:String(e.data))})</script>`;
    host = await serveHostPages({
      "/": { body: article(frame.replace("?fit=1", "?childId=chart-1"), { head: listener }) },
    });
    await page.goto(host.origin);
    await page.locator("iframe").scrollIntoViewIfNeeded();
    const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
    await expect.poll(heard).toContainEqual(expect.stringMatching(/^amp embed-size \d{3,4}$/));
    expect(await heard()).toContainEqual(expect.stringMatching(/^pymxPYMxchart-1xPYMxheightxPYMx\d{3,4}$/));
    // Twice the budget, because tests share their machine; the bench holds the budget itself.
    expect(await timeToChart(browser, `${baseURL}/embed/c/Mp4rNv6s`)).toBeLessThan(1600);
  });

  test("fits itself into a frame that is too low, without scrolling in it", async ({ page }) => {
    const { frame } = await copySnippets(page, "live");
    host = await serveHostPages({
      "/": {
        body: article(
          frame.replace(/height="\d+"/, 'height="700"').replace(/min-height:\d+px/, "height:700px"),
        ),
      },
    });
    await page.goto(host.origin);
    await expectChart(page, { height: 700 });
  });

  test("is dark where its page is, in its colours and in what it declares", async ({ page }) => {
    const { script } = await copySnippets(page, "live");
    const dark = script.replace(/(\/embed\/c\/\w+)"/, '$1?theme=dark"');
    host = await serveHostPages({
      "/": { body: article(dark, { head: '<meta name="color-scheme" content="dark">' }) },
    });
    await page.goto(host.origin);
    const body = page.frameLocator("iframe").locator("body");
    await expect(body).toHaveCSS("background-color", "rgb(20, 23, 27)");
    await page.emulateMedia({ forcedColors: "active" });
    await expect(shown(page.frameLocator("iframe"))).toBeVisible();
    await page.emulateMedia({ forcedColors: "none", media: "print" });
    await expect(body).toHaveCSS("background-color", "rgb(255, 255, 255)");
    await expect(page.frameLocator("iframe").getByRole("table")).toBeVisible();
  });
});

test.describe("Without a script", () => {
  let host: HostSite;
  test.afterEach(() => host.close());

  test("the chart, its table and the way to its evidence are all there", async ({ page, browser }) => {
    const { frame, height } = await copySnippets(page, "pinned");
    host = await serveHostPages({ "/": { body: article(frame) } });
    const context = await browser.newContext({ javaScriptEnabled: false });
    const still = await context.newPage();
    await still.goto(host.origin);
    const inside = still.frameLocator("iframe");
    await expect(shown(inside)).toHaveCount(1);
    expect(
      Math.abs(((await still.locator("iframe").boundingBox())?.height ?? 0) - height),
    ).toBeLessThanOrEqual(16);
    await expect(shown(inside).getByRole("link").first()).toHaveAttribute("href", /\/\?|\/evidence\//);
    await inside.getByText("Data, notes and evidence as a table").click();
    await expect(inside.getByRole("table")).toBeVisible();
    await context.close();
  });
});
