import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { type Figure, median } from "./figure";

const RUNS = 5;

/** Lighthouse's mobile preset on the comparison page: the median of five runs. */
export async function measureLighthouse(chromePath: string, address: string): Promise<Figure[]> {
  const isRoot = process.getuid?.() === 0;
  const chrome = await launch({
    chromePath,
    chromeFlags: [
      "--headless=new",
      "--disable-gpu",
      "--disable-background-networking",
      ...(isRoot ? ["--no-sandbox"] : []),
    ],
  });
  const runs: { performance: number; accessibility: number; shift: number }[] = [];
  try {
    for (let run = 0; run < RUNS; run++) {
      const result = await lighthouse(address, {
        port: chrome.port,
        onlyCategories: ["performance", "accessibility"],
        logLevel: "error",
      });
      if (!result) throw new Error("Lighthouse gave no result.");
      const { categories, audits } = result.lhr;
      runs.push({
        performance: 100 * (categories.performance?.score ?? 0),
        accessibility: 100 * (categories.accessibility?.score ?? 0),
        shift: audits["cumulative-layout-shift"]?.numericValue ?? Number.NaN,
      });
    }
  } finally {
    chrome.kill();
  }
  const performance = median(runs.map((run) => run.performance));
  const accessibility = median(runs.map((run) => run.accessibility));
  const shift = median(runs.map((run) => run.shift));
  return [
    {
      what: "Lighthouse mobile, performance",
      measured: performance.toFixed(0),
      beside: "≥ 95",
      holds: performance >= 95,
    },
    {
      what: "Lighthouse mobile, accessibility",
      measured: accessibility.toFixed(0),
      beside: "100",
      holds: accessibility === 100,
    },
    {
      what: "Lighthouse mobile, layout shift",
      measured: shift.toFixed(3),
      beside: "≤ 0.01",
      holds: shift <= 0.01,
    },
  ];
}
