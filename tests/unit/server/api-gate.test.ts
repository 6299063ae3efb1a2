import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { isApi } from "@/lib/server/api-gate";
import { PageCache } from "@/lib/server/page-cache";
import { ReleaseClock } from "@/lib/server/release-clock";
import { RequestHandler } from "@/lib/server/request-handler";

let server: Server | undefined;
let rendered: IncomingMessage["headers"][];

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

type Site = (req: IncomingMessage, res: ServerResponse) => void | Promise<void>;

/** Serves a stand-in for the site before which the gate stands; each client may have `budget` answers. */
async function serve(site: Site, budget = 1000): Promise<string> {
  rendered = [];
  const clock = new ReleaseClock("");
  clock.release = 1;
  clock.isUp = true;
  clock.ask = async () => undefined;
  let left = budget;
  const noting = async (req: IncomingMessage, res: ServerResponse) => {
    rendered.push({ ...req.headers });
    await site(req, res);
  };
  const handler = new RequestHandler(noting, new PageCache(50_000_000), clock, () => (left-- > 0 ? 0 : 7));
  server = createServer((req, res) => void handler.handle(req, res)).listen(0);
  await once(server, "listening");
  const address = server.address();
  return `http://localhost:${typeof address === "object" ? address?.port : ""}`;
}

const json: Site = (req, res) => {
  res.setHeader("Content-Type", "application/json");
  res.setHeader("Vary", "rsc, next-router-state-tree");
  res.end(JSON.stringify({ url: req.url }));
};

describe("the gate of the API", () => {
  it("is open to every site, and says so on every answer", async () => {
    const url = await serve(json, 1);
    const answers = [
      await fetch(`${url}/api/v1/releases`),
      await fetch(`${url}/api/v1/other`),
      await fetch(`${url}/api/v1/releases`, { method: "POST" }),
      await fetch(`${url}/api/v1/releases`, { method: "OPTIONS" }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 429, 405, 204]);
    for (const { headers } of answers) {
      expect(headers.get("access-control-allow-origin")).toBe("*");
      expect(headers.get("cross-origin-resource-policy")).toBe("cross-origin");
    }
    expect(answers[3]?.headers.get("access-control-allow-methods")).toBe("GET, HEAD, OPTIONS");
    expect(answers[2]?.headers.get("allow")).toBe("GET, HEAD, OPTIONS");
    expect(rendered).toHaveLength(1);
    expect((await fetch(`${url}/stakeholders`)).headers.get("access-control-allow-origin")).toBeNull();
  });

  it("asks for patience with a problem document, but not for what is at hand", async () => {
    const url = await serve(json, 2);
    const first = await fetch(`${url}/api/v1/a`);
    await fetch(`${url}/api/v1/b`);
    const refused = await fetch(`${url}/api/v1/c`);
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "7"]);
    expect(refused.headers.get("content-type")).toBe("application/problem+json");
    expect(refused.headers.get("cache-control")).toBe("no-store");
    expect(await refused.json()).toMatchObject({ status: 429, detail: expect.stringContaining("7 seconds") });
    for (let n = 0; n < 20; n++) expect((await fetch(`${url}/api/v1/a`)).status).toBe(200);
    const tag = first.headers.get("etag") ?? "";
    expect((await fetch(`${url}/api/v1/a`, { headers: { "If-None-Match": tag } })).status).toBe(304);
    expect((await fetch(`${url}/stakeholders`)).status).toBe(200);
  });

  it.each([
    "/api/v1",
    "/api/v1?x",
    "/api/v1/releases",
    "/%61pi/v1/releases",
    "//api//v1/releases",
    "/api%2Fv1/x",
    "\\api\\v1",
    "http://elsewhere/api/v1/x",
    "HTTP://x/api/v1",
  ])("stands before %s, however it is spelt", (url) => {
    expect(isApi(url)).toBe(true);
  });

  it.each(["/api/v10", "/api/v1x", "/", "/data?x=/api/v1", "/apiv1", "/%", "/c/x.csv"])(
    "lets %s alone",
    (url) => {
      expect(isApi(url)).toBe(false);
    },
  );

  it("answers everybody alike: cookies and ranges are not looked at, and the answer is kept", async () => {
    const url = await serve(json);
    await fetch(`${url}/api/v1/a`, { headers: { Cookie: "session=1", Range: "bytes=0-1" } });
    await fetch(`${url}/api/v1/a`, { headers: { Authorization: "Bearer x" } });
    expect(rendered).toHaveLength(1);
    expect(rendered[0]).not.toHaveProperty("cookie");
    expect((await fetch(`${url}/api/v1/a`)).headers.get("vary")).toBeNull();
  });
});

const CHUNK = Buffer.alloc(1024 * 1024, "x");

/** Writes until told to stop, waiting whenever the reader is slow; breaks off after so many chunks. */
function streaming(
  { chunks, breaksOff }: { chunks: number; breaksOff: boolean },
  seen: { written: number },
): Site {
  return async (_req, res) => {
    res.setHeader("Content-Type", "application/x-ndjson");
    let isGone = false;
    res.once("close", () => {
      isGone = true;
    });
    for (let n = 0; n < chunks && !isGone; n++) {
      seen.written++;
      if (!res.write(CHUNK)) await Promise.race([once(res, "drain"), once(res, "close")]);
    }
    if (breaksOff) res.destroy(new Error("The database went away."));
    else res.end();
  };
}

describe("a long file", () => {
  it("arrives whole, without being kept", async () => {
    const seen = { written: 0 };
    const url = await serve(streaming({ chunks: 8, breaksOff: false }, seen));
    const body = await (await fetch(`${url}/api/v1/x.ndjson`)).arrayBuffer();
    expect(body.byteLength).toBe(8 * CHUNK.length);
  });

  it("is written no faster than it is read", async () => {
    const seen = { written: 0 };
    const url = await serve(streaming({ chunks: 200, breaksOff: false }, seen));
    const reader = (await fetch(`${url}/api/v1/x.ndjson`)).body?.getReader();
    await reader?.read();
    await new Promise((done) => setTimeout(done, 300));
    expect(seen.written).toBeLessThan(100);
    await reader?.cancel();
    await new Promise((done) => setTimeout(done, 100));
    const atEnd = seen.written;
    await new Promise((done) => setTimeout(done, 100));
    expect(seen.written).toBe(atEnd);
  });

  it("that breaks off is cut, so that nobody takes a part for the whole", async () => {
    const url = await serve(streaming({ chunks: 8, breaksOff: true }, { written: 0 }));
    const response = await fetch(`${url}/api/v1/x.ndjson`);
    expect(response.status).toBe(200);
    await expect(response.arrayBuffer()).rejects.toThrow();
  });

  it("that breaks off before anything was sent is a problem document", async () => {
    const url = await serve(streaming({ chunks: 2, breaksOff: true }, { written: 0 }));
    const response = await fetch(`${url}/api/v1/x.ndjson`);
    expect([response.status, response.headers.get("content-type")]).toEqual([
      500,
      "application/problem+json",
    ]);
  });

  it("is not written out for HEAD", async () => {
    const seen = { written: 0 };
    const url = await serve(streaming({ chunks: 500, breaksOff: false }, seen));
    const response = await fetch(`${url}/api/v1/x.ndjson`, { method: "HEAD" });
    expect([response.status, await response.text()]).toEqual([200, ""]);
    expect(seen.written).toBeLessThan(20);
  });
});
