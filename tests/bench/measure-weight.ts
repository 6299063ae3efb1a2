import type { Browser } from "@playwright/test";
import { type Figure, kilobytes } from "./figure";

/** Bytes over the wire for the comparison page: its HTML, and all scripts that load before anyone touches it. */
export async function measureWeight(browser: Browser, address: string): Promise<Figure[]> {
  const page = await browser.newPage({ viewport: { width: 412, height: 823 } });
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.setExtraHTTPHeaders", { headers: { "Accept-Encoding": "gzip" } });
  const kinds = new Map<string, string>();
  const sizes: Record<string, number> = { Document: 0, Script: 0 };
  session.on("Network.responseReceived", ({ requestId, type }) => kinds.set(requestId, type));
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId) ?? "Other";
    sizes[kind] = (sizes[kind] ?? 0) + encodedDataLength;
  });
  await page.goto(address, { waitUntil: "load" });
  await page.waitForTimeout(2000);
  await page.close();
  return [
    figure("comparison page, HTML (gzip)", sizes.Document ?? 0, 60),
    figure("comparison page, JavaScript before interaction (gzip)", sizes.Script ?? 0, 180),
  ];
}

function figure(what: string, bytes: number, limit: number): Figure {
  return { what, measured: kilobytes(bytes), beside: `≤ ${limit} kB`, holds: bytes <= limit * 1024 };
}
