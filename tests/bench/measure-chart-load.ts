import autocannon from "autocannon";
import type { Figure } from "./figure";
import { type StaticFile, type StaticServer, serveFiles } from "./static-server";

const SECONDS = 6;
const CONNECTIONS = 16;
const CHART = "XV3gj6wK";
/** Readers' browsers and caches ask again for what they have: this share of the requests carries its tag. */
const AGAIN = 0.5;

const TEXT = { rate: 550, p99: 120 };
const FORMS = [
  { what: "embed", path: `/embed/c/${CHART}`, name: "embed.html", limits: TEXT },
  { what: "chart as JSON", path: `/c/${CHART}.json`, name: "chart.json", limits: TEXT },
  // A quarter of a megabyte each: how many a second depends on the machine, so the static file is the measure.
  { what: "chart as PNG", path: `/c/${CHART}.png?w=1200`, name: "chart.png", limits: { share: 0.5 } },
] as const;

/**
 * Requests per second for a chart in three forms over connections kept open, every other request asking with the tag
 * it has (304), beside the same bytes from a static file server under the same load in the same run.
 */
export async function measureChartLoad(address: string): Promise<Figure[]> {
  const files = await Promise.all(FORMS.map((form) => fetchFile(`${address}${form.path}`, form.name)));
  const limit = await serveFiles(files);
  const figures: Figure[] = [];
  try {
    for (const form of FORMS) {
      const own = await askAgainAndAgain(`${address}${form.path}`);
      const beside = await askAgainAndAgain(`${limit.address}/${form.name}`);
      figures.push(figure(form, { own, beside, server: limit.server }));
    }
  } finally {
    await limit.stop();
  }
  return figures;
}

async function fetchFile(url: string, name: string): Promise<StaticFile> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url} answers ${answer.status}.`);
  const type = answer.headers.get("content-type") ?? "application/octet-stream";
  return { name, type, body: Buffer.from(await answer.arrayBuffer()) };
}

interface Load {
  rate: number;
  p99: number;
  failed: number;
  /** Of the answers, how many were 304. */
  unchanged: number;
}

async function askAgainAndAgain(url: string): Promise<Load> {
  const headers = { "accept-encoding": "gzip" };
  const { pathname, search } = new URL(url);
  const tag = (await fetch(url, { headers })).headers.get("etag");
  if (!tag) throw new Error(`${url} has no tag.`);
  const first = { path: pathname + search, headers };
  const again = { ...first, headers: { ...headers, "if-none-match": tag } };
  const rounds = Array.from({ length: 10 }, (_, place) => (place < 10 * AGAIN ? again : first));
  const load = (duration: number) =>
    autocannon({ url, connections: CONNECTIONS, duration, requests: rounds });
  await load(1);
  const result = await load(SECONDS);
  const refused = result["4xx"] + result["5xx"];
  return {
    rate: result.requests.average,
    p99: result.latency.p99,
    failed: result.errors + refused,
    unchanged: result["3xx"] / Math.max(1, result["2xx"] + result["3xx"]),
  };
}

interface Compared {
  own: Load;
  beside: Load;
  server: StaticServer["server"];
}

function figure({ what, limits }: (typeof FORMS)[number], { own, beside, server }: Compared): Figure {
  const share = own.rate / beside.rate;
  const [wanted, isFast] =
    "share" in limits
      ? [`≥ ${100 * limits.share} %`, share >= limits.share]
      : [`≥ ${limits.rate}/s, p99 < ${limits.p99} ms`, own.rate >= limits.rate && own.p99 < limits.p99];
  return {
    what: `${what}, half of them asked again (304), ${CONNECTIONS} connections`,
    measured: `${own.rate.toFixed(0)}/s, p99 ${own.p99.toFixed(0)} ms${own.failed > 0 ? `, ${own.failed} failed` : ""}`,
    beside: `${wanted}; ${(100 * share).toFixed(0)} % of the same bytes from ${server} (${beside.rate.toFixed(0)}/s, p99 ${beside.p99.toFixed(0)} ms)`,
    holds: isFast && own.failed === 0 && Math.abs(own.unchanged - AGAIN) < 0.1,
  };
}
