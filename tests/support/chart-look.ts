import type { Locator, Page } from "@playwright/test";
import { expect } from "./page";

/** What a reader sees of a chart, whichever hand drew it. */
export interface Look {
  rects: Seen[];
  texts: (Seen & { text: string; isCount: boolean })[];
  /** Lanes and grid lines, as drawn. */
  lines: string[];
}

interface Seen {
  box: [x: number, y: number, width: number, height: number];
  paint: string;
}

/** Bars, words and lines of the drawing in sight, measured from the corner of its stage. */
export function look(figure: Locator): Promise<Look> {
  return figure.locator(".chart-stage").evaluate((stage) => {
    const svgs = [...stage.querySelectorAll(".chart-drawing svg")].filter(
      (svg) => svg.getClientRects().length,
    );
    const svg = svgs.find((one) => one.closest(".chart-live")) ?? svgs[0];
    if (!svg) throw new Error("No drawing is in sight.");
    const origin = stage.getBoundingClientRect();
    const drawn = (tag: string) => [...svg.querySelectorAll(tag)].filter((one) => !one.closest("defs"));
    // A pattern has another id in each hand: what counts is what it is made of.
    const paintOf = (one: Element): string => {
      const { fill, stroke, strokeWidth, strokeDasharray } = getComputedStyle(one);
      const id = /#([^"]+)/.exec(fill)?.[1];
      const tiles = id ? [...document.querySelectorAll(`#${CSS.escape(id)} *`)] : [];
      return [id ? tiles.map(paintOf).join(" + ") : fill, stroke, strokeWidth, strokeDasharray].join(" | ");
    };
    const see = (one: Element): Seen => {
      const { x, y, width, height } = one.getBoundingClientRect();
      return { box: [x - origin.x, y - origin.y, width, height], paint: paintOf(one) };
    };
    return {
      rects: drawn("rect:not(.chart-mark-ring)").map(see),
      texts: drawn("text").map((one) => ({
        ...see(one),
        text: one.textContent ?? "",
        isCount: one.parentElement === svg || one.closest(".chart-mark") !== null,
      })),
      lines: drawn("path").map((one) => `${one.getAttribute("d")} ${paintOf(one)}`),
    };
  });
}

/** Every shape of one look has its twin in the other: same place within a pixel, same paint, same words. */
export function expectSame(found: Look, wanted: Look): void {
  expect(wanted.rects.length).toBeGreaterThan(0);
  expect(found.lines).toEqual(wanted.lines);
  expectTwins(found.rects, wanted.rects);
  expectTwins(found.texts, wanted.texts);
}

function expectTwins<T extends Seen>(found: readonly T[], wanted: readonly T[]): void {
  const left = [...found];
  for (const one of wanted) {
    const twin = left.findIndex((other) => isTwin(one, other));
    expect(twin, `nothing like ${JSON.stringify(one)}`).toBeGreaterThanOrEqual(0);
    left.splice(twin, 1);
  }
  expect(left, "shapes that only the second drawing has").toEqual([]);
}

function isTwin({ box, ...rest }: Seen, { box: other, ...others }: Seen): boolean {
  const isNear = box.every((value, index) => Math.abs(value - (other[index] ?? Number.NaN)) <= 1);
  return isNear && JSON.stringify(rest) === JSON.stringify(others);
}

export function heightOf(figure: Locator): Promise<number> {
  return figure.evaluate((element) => element.getBoundingClientRect().height);
}

/** From here on records everything that moves on the page without the reader's doing. */
export async function watchShifts(page: Page): Promise<() => Promise<string[]>> {
  const moved = await page.evaluateHandle(async () => {
    await document.fonts.ready;
    const names: string[] = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) names.push(JSON.stringify(entry));
    }).observe({ type: "layout-shift" });
    return names;
  });
  return () => moved.jsonValue();
}

/** Time for a late layout to happen. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 300))));
}

/** The mark that has the focus, as "row series"; null when none has. */
export function focusedMark(page: Page): Promise<string | null> {
  return page.evaluate(() => document.activeElement?.getAttribute("data-mark") ?? null);
}
