import { expect, type FrameLocator, type Locator, type Page } from "@playwright/test";
import { layoutShift } from "./host-page";

/** One of the charts that are shipped. */
const STANCE = "XV3gj6wK";

interface Codes {
  script: string;
  frame: string;
  height: number;
}

/** The snippets as an editor copies them from the chart's page. */
export async function copySnippets(page: Page, version: "live" | "pinned"): Promise<Codes> {
  await page.goto(`/c/${STANCE}?version=${version}`);
  const script = await page.getByLabel("Snippet: Frame and script").inputValue();
  const frame = await page.getByLabel("Snippet: Frame alone").inputValue();
  return { script, frame, height: Number(/ height="(\d+)"/.exec(script)?.[1]) };
}

/** The chart is there, whole, readable, at the height that was reserved, and nothing on the page moved. */
export async function expectChart(
  page: Page,
  { height, column }: { height: number; column?: number },
): Promise<FrameLocator> {
  const frame = page.frameLocator("iframe");
  await expect(frame.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(shown(frame)).toHaveCount(1);
  expect(await layoutShift(page)).toBeLessThanOrEqual(0.01);
  const box = await page.locator("iframe").boundingBox();
  expect(Math.abs((box?.height ?? 0) - height)).toBeLessThanOrEqual(16);
  if (column) expect(box?.width).toBeLessThanOrEqual(column);
  const inner = await frame.locator("html").evaluate((html) => ({
    over: html.scrollHeight - window.innerHeight,
    wide: html.scrollWidth - window.innerWidth,
  }));
  expect(inner.wide).toBeLessThanOrEqual(0);
  expect(inner.over).toBeLessThanOrEqual(0);
  return frame;
}

export function shown(frame: FrameLocator): Locator {
  return frame.locator(".plot svg.chart-svg:visible");
}
