import type { Locator, Page } from "@playwright/test";
import { expectSame, focusedMark, heightOf, look, settle, watchShifts } from "../../support/chart-look";
import { expect, test } from "../../support/page";

const CHARTS = ["stance", "salience"];

test.describe("An analyst reads a chart", () => {
  for (const id of CHARTS) {
    test(`${id}: it is there at first paint, with its numbers in a table`, async ({ page, request }) => {
      const html = await (await request.get("/")).text();
      expect(html).toMatch(new RegExp(`<figure[^>]*id="${id}"[^]*?<svg class="chart-svg"`));
      await page.goto("/");
      const figure = page.locator(`#${id}`);
      const drawn = (await look(figure)).texts.filter(({ isCount }) => isCount).map(({ text }) => text);
      await figure.getByText("Data of this chart as a table").click();
      await expect(figure.getByRole("table")).toBeVisible();
      expect((await figure.locator("td a").allTextContents()).sort()).toEqual(drawn.sort());
    });

    for (const width of [390, 1100, 1440]) {
      test(`${id} at ${width} px: the interactive hand takes its place and nothing moves`, async ({
        page,
      }) => {
        await page.setViewportSize({ width, height: 900 });
        await page.goto("/");
        const figure = page.locator(`#${id}`);
        await expect(figure.locator(".chart-live")).toHaveCount(0);
        const [drawn, height] = [await look(figure), await heightOf(figure)];
        const shifts = await watchShifts(page);
        await comeIntoView(figure);
        await settle(page);
        expect(await shifts()).toEqual([]);
        expect(await heightOf(figure)).toBe(height);
        expectSame(await look(figure), drawn);
      });
    }
  }

  test("moves between marks by keyboard from one tab stop and follows one to its evidence", async ({
    page,
  }) => {
    const figure = await openLive(page);
    await expect(figure.locator(".chart-live [tabindex='0']")).toHaveCount(1);
    await figure.locator(".chart-legend button").last().focus();
    await page.keyboard.press("Tab");
    const first = await focusedMark(page);
    const rows = new Set([first?.split(" ")[0]]);
    for (let step = 0; step < 3; step++) {
      await page.keyboard.press("ArrowDown");
      rows.add((await focusedMark(page))?.split(" ")[0]);
    }
    expect(rows.size).toBe(4);
    await expect(figure.locator(".chart-live [tabindex='0']")).toHaveCount(1);
    await page.keyboard.press("Home");
    const home = await focusedMark(page);
    await page.keyboard.press("ArrowRight");
    expect(await focusedMark(page)).not.toBe(home);
    await page.keyboard.press("Tab");
    expect(await focusedMark(page)).toBeNull();
    await page.keyboard.press("Shift+Tab");
    expect(await focusedMark(page)).not.toBeNull();
    const href = await page.evaluate(() => document.activeElement?.getAttribute("href") ?? "");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.url()).toContain(href);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  });

  test("sees what a mark counts on hover and on focus, and takes it away with Escape", async ({ page }) => {
    const figure = await openLive(page);
    const tooltip = figure.getByRole("tooltip");
    const mark = figure.locator("a.chart-mark").first();
    const [, series = "", count = ""] =
      /, (.*): (\d+ states?)/.exec((await mark.getAttribute("aria-label")) ?? "") ?? [];
    for (const open of [() => mark.hover(), () => mark.focus()]) {
      await open();
      await expect(tooltip).toContainText(`${series}: ${count}`);
      await page.keyboard.press("Escape");
      await expect(tooltip).toBeHidden();
    }
    await page.mouse.move(0, 0);
    await mark.hover();
    await tooltip.hover();
    await page.waitForTimeout(400);
    await expect(tooltip).toBeVisible();
  });

  test("switches a series off and on again in the legend", async ({ page }) => {
    const figure = await openLive(page);
    const [before, height] = [await look(figure), await heightOf(figure)];
    const key = figure.locator(".chart-legend").getByRole("button").first();
    await key.click();
    await expect(key).toHaveAttribute("aria-pressed", "false");
    const marks = figure.locator(".chart-mark[data-mark$=' supports']");
    await expect(marks).toHaveCount(0);
    expect((await look(figure)).rects.length).toBeLessThan(before.rects.length);
    expect(await heightOf(figure)).toBe(height);
    await key.click();
    await expect(marks.first()).toBeVisible();
    await settle(page);
    expectSame(await look(figure), before);
  });
});

test.describe("Without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the drawing stays, its legend is words, and the table opens", async ({ page }) => {
    await page.goto("/");
    for (const id of CHARTS) {
      const figure = page.locator(`#${id}`);
      await figure.scrollIntoViewIfNeeded();
      await expect(figure.locator("svg[role=img]:visible")).toHaveCount(1);
      await expect(figure.locator(".chart-legend").getByRole("button")).toHaveCount(0);
      await figure.getByText("Data of this chart as a table").click();
      await expect(figure.getByRole("table")).toBeVisible();
    }
  });
});

async function openLive(page: Page): Promise<Locator> {
  await page.goto("/");
  const figure = page.locator("#stance");
  await comeIntoView(figure);
  return figure;
}

async function comeIntoView(figure: Locator): Promise<void> {
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.locator(".chart-stage")).toHaveAttribute("data-live", "true");
  await expect(figure.locator(".chart-live a.chart-mark").first()).toBeVisible();
}
