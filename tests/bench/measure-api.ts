import autocannon from "autocannon";
import type { Figure } from "./figure";

const SECONDS = 8;
const CONNECTIONS = 16;
const LIST = "/api/v1/releases/latest/positions?limit=100";
const MATRIX = "/api/v1/releases/latest/matrix?kind=mechanism";

/** Requests per second on the read API; the site must have been started with API_REQUESTS_PER_MINUTE=0. */
export async function measureApi(address: string): Promise<Figure[]> {
  const headers = { "accept-encoding": "gzip" };
  const tag = (await fetch(address + LIST)).headers.get("etag") ?? "";
  const differing = (pathOf: (n: number) => string): autocannon.Request[] => {
    let n = Math.floor(performance.now());
    return [{ setupRequest: (request) => ({ ...request, path: pathOf(n++) }) }];
  };
  const kept = await run({ url: address + LIST, headers });
  const unchanged = await run({ url: address + LIST, headers: { ...headers, "if-none-match": tag } });
  const fresh = await run({
    url: address,
    headers,
    requests: differing((n) => `/api/v1/releases/latest/positions?limit=25&asOf=${dayOf(n)}`),
  });
  const freshMatrix = await run({
    url: address,
    headers,
    requests: differing((n) => `${MATRIX}&limit=10&asOf=${dayOf(n)}`),
  });
  return [
    figure("API: 100 positions, kept", kept, { rate: 550, p99: 120 }),
    figure("API: 100 positions, unchanged (304)", unchanged, { rate: 550, p99: 120 }),
    figure("API: 25 positions, worked out", fresh, { rate: 180 }),
    figure("API: 10 rows of the matrix, worked out", freshMatrix, { rate: 180 }),
    await measureFile(address),
  ];
}

interface Load {
  rate: number;
  p99: number;
  failed: number;
}

async function run(options: autocannon.Options): Promise<Load> {
  const result = await autocannon({ connections: CONNECTIONS, duration: SECONDS, ...options });
  const refused = result["4xx"] + result["5xx"];
  return { rate: result.requests.average, p99: result.latency.p99, failed: result.errors + refused };
}

// A different day each time; far enough ahead that every one of them shows the whole record.
function dayOf(n: number): string {
  return new Date(Date.UTC(2030, 0, 1) + (n % 300_000) * 86_400_000).toISOString().slice(0, 10);
}

async function measureFile(address: string): Promise<Figure> {
  const began = performance.now();
  const text = await (
    await fetch(`${address}/api/v1/releases/latest/evidence.ndjson?asOf=2039-12-31`)
  ).text();
  const seconds = (performance.now() - began) / 1000;
  const lines = text.split("\n").length - 1;
  return {
    what: "API: all evidence as NDJSON, worked out",
    measured: `${lines} lines, ${(text.length / 2 ** 20).toFixed(1)} MiB in ${seconds.toFixed(2)} s`,
    beside: "",
    holds: null,
  };
}

function figure(what: string, load: Load, hold: { rate: number; p99?: number }): Figure {
  const isFast = load.rate >= hold.rate && (hold.p99 === undefined || load.p99 < hold.p99);
  return {
    what: `${what}, ${CONNECTIONS} connections`,
    measured: `${load.rate.toFixed(0)}/s, p99 ${load.p99.toFixed(0)} ms${load.failed > 0 ? `, ${load.failed} failed` : ""}`,
    beside: [`≥ ${hold.rate}/s`, ...(hold.p99 === undefined ? [] : [`p99 < ${hold.p99} ms`])].join(", "),
    holds: isFast && load.failed === 0,
  };
}
