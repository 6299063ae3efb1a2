import type { Browser } from "@playwright/test";

/** Slow 4G as Lighthouse has it, and a phone a quarter as fast. */
const SLOW = {
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (0.75 * 1024 * 1024) / 8,
};
// Texts, not functions: the loader of this file names inner functions with a call that the page does not know.
const WATCH = `(function look() {
  const mark = [...document.querySelectorAll(".plot a")].find((one) => one.getBoundingClientRect().width > 0);
  if (mark) window.seenAt = performance.now();
  else requestAnimationFrame(look);
})()`;
const SEEN_AT = `new Promise((resolve) => {
  (function ask() {
    if (window.seenAt) resolve(window.seenAt);
    else requestAnimationFrame(ask);
  })();
})`;

/** From the request to the first frame in which the chart's marks have a size: paint timings ignore inline drawings. */
export async function timeToChart(browser: Browser, url: string): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 412, height: 823 } });
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", { offline: false, ...SLOW });
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await page.addInitScript({ content: WATCH });
  await page.goto(url);
  const at = Number(await page.evaluate(SEEN_AT));
  await page.close();
  return at;
}
