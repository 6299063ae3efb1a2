import { once } from "node:events";
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { PageCache } from "@/lib/server/page-cache";
import { ReleaseClock } from "@/lib/server/release-clock";
import { RequestHandler } from "@/lib/server/request-handler";

let server: Server | undefined;
let seen: IncomingMessage["headers"][];

afterEach(() => server?.close());

/** Serves a stand-in for the site that writes its scripts' word as Next does, and notes what headers it was shown. */
async function serve(): Promise<number> {
  seen = [];
  const clock = new ReleaseClock("");
  clock.release = 1;
  clock.isUp = true;
  clock.ask = async () => undefined;
  const site = async ({ headers }: IncomingMessage, res: ServerResponse) => {
    seen.push({ ...headers });
    const word = /'nonce-([^']*)'/.exec(String(headers["content-security-policy"]))?.[1];
    res.setHeader("Content-Type", "text/html; charset=utf-8");
    res.end(`<!DOCTYPE html><style>p{}</style><script nonce="${word}">alert(1)</script>`);
  };
  const handler = new RequestHandler(site, new PageCache(1_000_000), clock);
  server = createServer((req, res) => void handler.handle(req, res)).listen(0);
  await once(server, "listening");
  const address = server.address();
  return typeof address === "object" && address ? address.port : 0;
}

interface Asked {
  path: string;
  method?: string;
  headers?: Record<string, string | number>;
  body?: string;
}

async function ask(port: number, { path, method = "GET", headers = {}, body }: Asked) {
  const sent = request({ port, path, method, headers });
  if (body !== undefined) sent.write(body);
  sent.end();
  const [response] = (await once(sent, "response")) as [IncomingMessage];
  let text = "";
  for await (const chunk of response.setEncoding("utf8")) text += chunk;
  return { status: response.statusCode, headers: response.headers, text };
}

describe("a body", () => {
  const send = (length: number) => ({
    method: "POST",
    path: "/admin/x",
    headers: { "Content-Length": length },
  });

  it("larger than the address takes is refused before the site sees anything of it", async () => {
    const port = await serve();
    const large = await ask(port, { ...send(1_048_577), body: "x".repeat(1_048_577) });
    expect(large).toMatchObject({ status: 413, text: expect.stringContaining("1 MB") });
    expect(large.headers["x-content-type-options"]).toBe("nosniff");
    const file = { ...send(2_000_000), path: "/admin/imports/upload", body: "x".repeat(2_000_000) };
    expect((await ask(port, file)).status).toBe(200);
    expect((await ask(port, { ...send(1_048_576), body: "x".repeat(1_048_576) })).status).toBe(200);
    expect(seen).toHaveLength(2);
  });

  it("without its length is refused, with whatever method", async () => {
    const port = await serve();
    for (const method of ["POST", "GET"]) {
      const headers = { "Transfer-Encoding": "chunked" };
      expect((await ask(port, { method, path: "/sign-in/password", headers, body: "x" })).status).toBe(411);
    }
    expect(seen).toEqual([]);
  });
});

describe("an address or method that no page could answer", () => {
  it.each([
    ["GET", "/items/%00", 400],
    ["GET", "/admin/audit?object=a%00", 400],
    ["GET", "/stakeholders/%E0%A4%A", 400],
    ["GET", "/api/v1/items/%E0%A4%A", 400],
    ["TRACE", "/", 405],
    ["PUT", "/admin", 405],
    ["DELETE", "/admin/people/role", 405],
  ])("%s %s is answered with %i and a sentence", async (method, path, status) => {
    const port = await serve();
    const answer = await ask(port, { method, path });
    expect(answer.status).toBe(status);
    expect(answer.text).toMatch(/\w+ \w+/);
    expect(seen).toEqual([]);
  });
});

describe("what the site is shown of a request", () => {
  const sent = {
    "Content-Security-Policy": "script-src 'nonce-mine'",
    "X-Nextjs-Data": "1",
    "X-Matched-Path": "/admin",
    "User-Agent": "Mine",
    Accept: "x/y",
  };

  it("is, for an answer kept for everybody, nothing that could colour it", async () => {
    const port = await serve();
    await ask(port, { path: "/items", headers: sent });
    expect(Object.keys(seen[0] ?? {}).sort()).toEqual(["host", "user-agent"]);
    expect(seen[0]?.["user-agent"]).toBe("Common Ground");
  });

  it("holds no word for scripts but ours, also where nothing is kept", async () => {
    const port = await serve();
    await ask(port, { path: "/items", headers: { ...sent, Cookie: "a=1" } });
    await ask(port, { path: "/admin", headers: { ...sent, Cookie: "a=1" } });
    expect(seen[0]?.["content-security-policy"]).toBeUndefined();
    expect(seen[1]?.["content-security-policy"]).toMatch(/^script-src 'nonce-[\w+/]{22}=='$/);
  });
});

describe("an answer over https", () => {
  it("tells browsers to stay with https, for a year and for every host below", async () => {
    const port = await serve();
    const headers = { "X-Forwarded-Proto": "https" };
    for (const path of ["/items", "/admin", "/healthz"])
      expect((await ask(port, { path, headers })).headers["strict-transport-security"]).toBe(
        "max-age=31536000; includeSubDomains",
      );
  });
});

describe("an answer of the editors' side", () => {
  it.each(["/admin", "/sign-in?next=/", "//admin", "/%61dmin/people", "/x/../sign-in"])(
    "at %s runs only what bears a word of its own, and is kept and framed nowhere",
    async (path) => {
      const port = await serve();
      const answers = [await ask(port, { path }), await ask(port, { path })];
      const words = answers.map(({ headers, text }) => {
        const word = /<script nonce="([^"]+)"/.exec(text)?.[1];
        const policy = String(headers["content-security-policy"]);
        expect(policy).toContain(`script-src 'nonce-${word}' 'strict-dynamic'; style-src 'self';`);
        expect(policy).not.toContain("unsafe");
        expect(policy).toMatch(/base-uri 'none'; object-src 'none'; frame-ancestors 'none'$/);
        expect(headers["cache-control"]).toBe("no-store");
        expect(headers["referrer-policy"]).toBe("same-origin");
        expect(headers["cross-origin-resource-policy"]).toBe("same-origin");
        return word;
      });
      expect(new Set(words).size).toBe(2);
    },
  );
});
