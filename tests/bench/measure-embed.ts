import { gzipSync } from "node:zlib";
import type { Browser } from "@playwright/test";
import { timeToChart } from "../support/time-to-chart";
import { type Figure, kilobytes, median } from "./figure";

const RUNS = 5;
const PICTURES = 20;

/** Bytes of the published embeds, the time until a chart can be seen on a slow phone, and pictures cold and kept. */
export async function measureEmbed(browser: Browser, address: string): Promise<Figure[]> {
  const ids = await listCharts(address);
  const [first = ""] = ids;
  const weights = await Promise.all(ids.map((id) => weigh(`${address}/embed/c/${id}`)));
  const heaviest = Math.max(...weights.map(({ all }) => all));
  const script = Math.max(...weights.map((one) => one.script));
  const seen: number[] = [];
  for (let run = 0; run < RUNS; run++) seen.push(await timeToChart(browser, `${address}/embed/c/${first}`));
  const cold = await timePictures(address, ids);
  const kept = await timePictures(address, ids);
  return [
    {
      what: `embed, heaviest of ${ids.length} published charts (gzip)`,
      measured: kilobytes(heaviest),
      beside: "≤ 15 kB",
      holds: heaviest <= 15 * 1024,
    },
    {
      what: "embed, its script (gzip)",
      measured: kilobytes(script),
      beside: "≤ 3 kB",
      holds: script <= 3 * 1024,
    },
    {
      what: "embed, chart visible, slow 4G and 4× CPU slowdown",
      measured: `${median(seen).toFixed(0)} ms`,
      beside: "≤ 800 ms",
      holds: median(seen) <= 800,
    },
    {
      what: "PNG 1200 × 630, cold, p95",
      measured: `${p95(cold).toFixed(0)} ms`,
      beside: "≤ 150 ms",
      holds: p95(cold) <= 150,
    },
    {
      what: "PNG 1200 × 630, kept, p95",
      measured: `${p95(kept).toFixed(0)} ms`,
      beside: "≤ 20 ms",
      holds: p95(kept) <= 20,
    },
  ];
}

async function listCharts(address: string): Promise<string[]> {
  const csv = await (await fetch(`${address}/charts/data.csv`)).text();
  return csv
    .split("\r\n")
    .slice(1)
    .flatMap((line) => /^([1-9A-HJ-NP-Za-km-z]{8}),/.exec(line)?.[1] ?? []);
}

async function weigh(url: string): Promise<{ all: number; script: number }> {
  const html = await (await fetch(url)).text();
  const script = /<script>([\s\S]*?)<\/script>/.exec(html)?.[1] ?? "";
  return { all: gzipSync(html).length, script: gzipSync(script).length };
}

/** The cards of every chart, one after the other; other themes and versions give enough that are cold. */
async function timePictures(address: string, ids: readonly string[]): Promise<number[]> {
  const paths = ids.flatMap((id) => ["", "@1"].map((pin) => `/c/${id}${pin}.png?size=og`)).slice(0, PICTURES);
  const times: number[] = [];
  for (const path of paths) {
    const began = performance.now();
    const answer = await fetch(`${address}${path}`);
    await answer.arrayBuffer();
    if (answer.ok) times.push(performance.now() - began);
  }
  return times;
}

function p95(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * 0.95) - 1)] ?? Number.NaN;
}
