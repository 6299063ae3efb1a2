import { describe, expect, it } from "vitest";
import { withNotFoundStatus } from "@/lib/server/not-found-status";
import { packAnswer } from "@/lib/server/stored-answer";

const page = (body: string, headers: Record<string, string> = {}) => ({
  status: 200,
  headers: { "content-type": "text/html; charset=utf-8", ...headers },
  body: Buffer.from(body),
});

describe("a page that says of itself that it is gone", () => {
  it("is answered with 410, and words that only look like it are not", () => {
    expect(withNotFoundStatus(page('<meta name="status" content="410"/>')).status).toBe(410);
    expect(
      withNotFoundStatus(page("<p>&lt;meta name=&quot;status&quot; content=&quot;410&quot;/&gt;</p>")).status,
    ).toBe(200);
  });
});

describe("how long an answer may be kept", () => {
  it("is what the route says in public, and nothing for a page that says private", async () => {
    const kept = async (cache: string) =>
      (await packAnswer(page("x", { "cache-control": cache }), { isPublic: true })).headers["cache-control"];
    expect(await kept("public, max-age=60, s-maxage=300")).toBe("public, max-age=60, s-maxage=300");
    expect(await kept("private, no-cache, no-store")).toBe("public, max-age=0, must-revalidate");
  });
});
