import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { gunzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { PageCache } from "@/lib/server/page-cache";
import { ReleaseClock } from "@/lib/server/release-clock";
import { RequestHandler } from "@/lib/server/request-handler";

type Site = (req: IncomingMessage, res: ServerResponse) => Promise<void>;

let server: Server | undefined;
let clock: ReleaseClock;
let rendered: string[];

afterEach(() => server?.close());

/** Serves a stand-in for the site; every rendering is noted. */
async function serve(
  site: (req: IncomingMessage, res: ServerResponse) => void | Promise<void>,
): Promise<string> {
  rendered = [];
  clock = new ReleaseClock("");
  clock.release = 1;
  clock.isUp = true;
  clock.ask = async () => undefined;
  const noting: Site = async (req, res) => {
    rendered.push(`${req.method} ${req.url}`);
    await site(req, res);
  };
  const handler = new RequestHandler(noting, new PageCache(1_000_000), clock);
  server = createServer((req, res) => void handler.handle(req, res)).listen(0);
  await once(server, "listening");
  const address = server.address();
  return `http://localhost:${typeof address === "object" ? address?.port : ""}`;
}

function page(_req: IncomingMessage, res: ServerResponse): void {
  res.setHeader("Cache-Control", "private, no-cache, no-store");
  res.setHeader("Content-Type", "text/html; charset=utf-8");
  res.write("<!DOCTYPE html><p>");
  res.end("words ".repeat(500));
}

describe("the server before the site", () => {
  it("renders a public page once for a release, and again for the next", async () => {
    const url = await serve(page);
    for (let n = 0; n < 3; n++) expect((await fetch(`${url}/a?x=1`)).status).toBe(200);
    expect(rendered).toEqual(["GET /a?x=1"]);
    clock.release = 2;
    await fetch(`${url}/a?x=1`);
    expect(rendered).toHaveLength(2);
  });

  it("renders once for many who ask at the same time", async () => {
    const url = await serve(async (req, res) => {
      await wait(50);
      page(req, res);
    });
    const texts = await Promise.all(Array.from({ length: 20 }, async () => (await fetch(`${url}/a`)).text()));
    expect(new Set(texts).size).toBe(1);
    expect(rendered).toHaveLength(1);
  });

  it("answers 304 to its own tag, in whichever encoding", async () => {
    const url = await serve(page);
    const first = await fetch(`${url}/a`);
    const tag = first.headers.get("etag") ?? "";
    expect(tag).toMatch(/^"[\w-]+"$/);
    expect(first.headers.get("cache-control")).toBe("public, max-age=0, must-revalidate");
    const again = await fetch(`${url}/a`, { headers: { "If-None-Match": tag } });
    expect(again.status).toBe(304);
    expect((await fetch(`${url}/b`, { headers: { "If-None-Match": tag } })).status).toBe(304);
    expect((await fetch(`${url}/a`, { headers: { "If-None-Match": '"other"' } })).status).toBe(200);
  });

  it("leaves the tags of what editors change to the site, and the conditions of their writes", async () => {
    const url = await serve((req, res) => {
      res.setHeader("Content-Type", "application/json");
      res.setHeader("ETag", '"change-1:v2"');
      res.end(JSON.stringify({ asked: [req.headers["if-match"], req.headers["if-none-match"]] }));
    });
    const headers = { "If-Match": '"change-1:v1"', "If-None-Match": "*", Origin: url };
    const answer = await fetch(`${url}/api/admin/v1/x`, { method: "PUT", headers });
    expect(answer.headers.get("etag")).toBe('"change-1:v2"');
    expect(await answer.json()).toEqual({ asked: ['"change-1:v1"', "*"] });
  });

  it("compresses for those who can read it, and only for them", async () => {
    const url = await serve(page);
    const [plain, packed] = [await rawBody(`${url}/a`, "identity"), await rawBody(`${url}/a`, "gzip")];
    expect(plain.length).toBeGreaterThan(packed.length);
    expect(gunzipSync(packed)).toEqual(plain);
  });

  it("answers HEAD from the same page, without a body", async () => {
    const url = await serve(page);
    const head = await fetch(`${url}/a`, { method: "HEAD" });
    expect(await head.text()).toBe("");
    expect(head.headers.get("etag")).toBe((await fetch(`${url}/a`)).headers.get("etag"));
    expect(rendered).toEqual(["GET /a"]);
  });

  it.each([
    ["somebody signed in", "/a", { Cookie: "session=1" }],
    ["the editors' pages", "/admin/x", {}],
    ["the sign-in page", "/sign-in?next=/", {}],
  ])("never keeps an answer for %s", async (_name, path, headers) => {
    const url = await serve(page);
    for (let n = 0; n < 2; n++) {
      const response = await fetch(url + path, { headers: headers as Record<string, string> });
      expect(response.headers.get("cache-control")).toContain("private");
      expect(response.headers.get("content-security-policy")).toContain("script-src '");
    }
    expect(rendered).toHaveLength(2);
  });

  it.each([404, 500, 307])("never keeps a %i", async (status) => {
    const url = await serve((req, res) => {
      res.statusCode = status;
      page(req, res);
    });
    for (let n = 0; n < 2; n++) await fetch(`${url}/a`, { redirect: "manual" });
    expect(rendered).toHaveLength(2);
  });

  it("never keeps a page in which rendering failed half way", async () => {
    const url = await serve((_req, res) => {
      res.setHeader("Content-Type", "text/html");
      res.end('<script>self.__next_f.push([1,"4:E{\\"digest\\":\\"1\\"}"])</script>');
    });
    for (let n = 0; n < 2; n++) await fetch(`${url}/a`);
    expect(rendered).toHaveLength(2);
  });

  it("hands a stream on as it comes", async () => {
    const url = await serve(async (_req, res) => {
      res.setHeader("Content-Type", "text/event-stream");
      res.write("data: 1\n\n");
      await wait(200);
      res.end("data: 2\n\n");
    });
    const reader = (await fetch(`${url}/stream`)).body?.getReader();
    expect(new TextDecoder().decode((await reader?.read())?.value)).toBe("data: 1\n\n");
  });

  it("gives up on a rendering in the moment the database goes down", async () => {
    const url = await serve(() => new Promise(() => undefined));
    const asked = fetch(`${url}/a`, { headers: { Accept: "text/html" } });
    await wait(50);
    clock.isUp = false;
    clock.emit("down");
    const response = await asked;
    expect(response.status).toBe(503);
    expect(response.headers.get("retry-after")).toBe("5");
    expect(await response.text()).toContain("Back in a moment");
    expect((await fetch(`${url}/readyz`)).status).toBe(503);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });

  it("lets no other site's page send a form here, and never asks the site what it would say", async () => {
    const url = await serve(page);
    const send = (origin: string) =>
      fetch(`${url}/admin/people/role`, { method: "POST", headers: { origin } });
    expect((await send("https://evil.example")).status).toBe(403);
    expect(rendered).toEqual([]);
    expect((await send(url)).status).toBe(200);
  });

  it("sets the security headers on every answer, and lets only embeds be framed", async () => {
    const url = await serve(page);
    for (const path of ["/a", "/healthz", "/admin"]) {
      const { headers } = await fetch(url + path);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("referrer-policy")).toMatch(/^(strict-origin-when-cross-origin|same-origin)$/);
      expect(headers.get("x-frame-options")).toBe("DENY");
      expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
      expect(headers.get("strict-transport-security")).toBeNull();
    }
    const embed = await fetch(`${url}/embed/c1`);
    expect(embed.headers.get("x-frame-options")).toBeNull();
    expect(embed.headers.get("content-security-policy")).toContain("frame-ancestors *");
  });
});

async function rawBody(url: string, encoding: string): Promise<Buffer> {
  const { request } = await import("node:http");
  const [response] = (await once(
    request(url, { headers: { "Accept-Encoding": encoding } }).end(),
    "response",
  )) as [IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk);
  return Buffer.concat(chunks);
}
