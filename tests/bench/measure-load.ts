import { createServer, type Server } from "node:http";
import { gzipSync } from "node:zlib";
import autocannon from "autocannon";
import type { Figure } from "./figure";

const SECONDS = 8;
const CONNECTIONS = 16;
const CELL = "/api/v1/releases/1/cells/PAK/border-control";

/**
 * Requests per second with the load generator on the same two cores, beside what plain node:http manages with
 * the same bytes in the same run. Uncached addresses differ in a parameter, so that each is rendered.
 */
export async function measureLoad(address: string): Promise<Figure[]> {
  const headers = { "accept-encoding": "gzip" };
  const html = Buffer.from(await (await fetch(address)).arrayBuffer());
  const limit = await serveStatic(gzipSync(html));
  const ceiling = await run({ url: limit.url, headers });
  limit.server.close();
  const ratio = (rate: number) =>
    `${((100 * rate) / ceiling.rate).toFixed(0)} % of a static file (${ceiling.rate.toFixed(0)}/s)`;

  await run({ url: `${address}/`, headers }, 1);
  const page = await run({ url: `${address}/`, headers });
  const json = await run({ url: address + CELL, headers });
  const freshJson = await run({
    url: address,
    headers,
    requests: differing((n) => `${CELL}?asOf=${dayOf(n)}`),
  });
  const freshItem = await run({
    url: address,
    headers,
    requests: differing((n) => `/items/border-control?fresh=${n}`),
  });
  const freshPage = await run({ url: address, headers, requests: differing((n) => `/?asOf=${dayOf(n)}`) });
  return [
    figure("cached comparison page", page, { rate: 550, p99: 120 }, ratio(page.rate)),
    figure("cached JSON (a cell with its evidence)", json, { rate: 550, p99: 120 }, ratio(json.rate)),
    figure("uncached JSON (a cell with its evidence)", freshJson, { rate: 180 }, ratio(freshJson.rate)),
    figure("uncached item page", freshItem, { rate: 100 }, ratio(freshItem.rate)),
    figure("uncached comparison page", freshPage, { rate: 100 }, ratio(freshPage.rate)),
  ];
}

interface Load {
  rate: number;
  p99: number;
  failed: number;
}

async function run(options: autocannon.Options, seconds = SECONDS): Promise<Load> {
  const result = await autocannon({ connections: CONNECTIONS, duration: seconds, ...options });
  return { rate: result.requests.average, p99: result.latency.p99, failed: result.errors + result.non2xx };
}

function differing(pathOf: (n: number) => string): autocannon.Request[] {
  let n = Math.floor(performance.now());
  return [{ setupRequest: (request) => ({ ...request, path: pathOf(n++) }) }];
}

// A different day each time; far enough ahead that every one of them shows the whole record.
function dayOf(n: number): string {
  return new Date(Date.UTC(2030, 0, 1) + (n % 300_000) * 86_400_000).toISOString().slice(0, 10);
}

function figure(what: string, load: Load, hold: { rate: number; p99?: number }, ratio: string): Figure {
  const isFast = load.rate >= hold.rate && (hold.p99 === undefined || load.p99 < hold.p99);
  const limits = [`≥ ${hold.rate}/s`, ...(hold.p99 === undefined ? [] : [`p99 < ${hold.p99} ms`])].join(", ");
  return {
    what: `${what}, ${CONNECTIONS} connections`,
    measured: `${load.rate.toFixed(0)}/s, p99 ${load.p99.toFixed(0)} ms${load.failed > 0 ? `, ${load.failed} failed` : ""}`,
    beside: `${limits}; ${ratio}`,
    holds: isFast && load.failed === 0,
  };
}

function serveStatic(body: Buffer): Promise<{ url: string; server: Server }> {
  const server = createServer((_, response) => {
    response.writeHead(200, {
      "content-type": "text/html",
      "content-encoding": "gzip",
      "content-length": body.length,
    });
    response.end(body);
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const at = server.address();
      resolve({ url: `http://127.0.0.1:${typeof at === "object" && at ? at.port : 0}`, server });
    });
  });
}
