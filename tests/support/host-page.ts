import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "@playwright/test";

/** Somebody else's site: another origin than ours, with pages and headers of its own. */
export interface HostSite {
  origin: string;
  close: () => Promise<void>;
}

interface HostPage {
  body: string;
  headers?: Record<string, string>;
}

export async function serveHostPages(pages: Record<string, HostPage>): Promise<HostSite> {
  const server: Server = createServer((req, res) => {
    const page = pages[req.url ?? "/"];
    if (!page) {
      res.writeHead(req.url === "/favicon.ico" ? 204 : 404).end();
      return;
    }
    res.writeHead(200, { "Content-Type": "text/html; charset=utf-8", ...page.headers }).end(page.body);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  // 127.0.0.1 is another site than localhost, where the charts come from.
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { origin, close: () => new Promise((done) => server.close(() => done())) };
}

/** An article with something after the chart, so that a shift shows. */
export function article(embed: string, { head = "", column = "640px" } = {}): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>An article</title>${head}</head>
<body><main id="column" data-column="${column}"><style>#column{max-width:${column};margin:0 auto;font:18px/1.5 Georgia,serif}</style><h1>An article</h1><p>Before the chart.</p>${embed}<p id="after">After the chart.</p></main></body></html>`;
}

/** What moved on the page without its reader's doing (web.dev, "Cumulative Layout Shift"). */
export function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: "layout-shift", buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
      }),
  );
}
