import { describe, expect, it } from "vitest";
import { isFromThisSite } from "@/lib/server/same-origin";

const ask = (method: string, headers: Record<string, string>) =>
  isFromThisSite(method, (name) => ({ host: "site.example:3000", ...headers })[name]);

describe("a request that may change something", () => {
  it("comes from a page of this site, or from no browser", () => {
    expect(ask("POST", { origin: "http://site.example:3000", "sec-fetch-site": "same-origin" })).toBe(true);
    expect(ask("POST", {})).toBe(true);
    expect(ask("POST", { origin: "https://site.example", "x-forwarded-host": "site.example" })).toBe(true);
  });

  it("is refused from anywhere else, a neighbouring port and a sandbox among them", () => {
    for (const origin of ["https://evil.example", "http://site.example:4000", "null", "nonsense"])
      expect(ask("POST", { origin }), origin).toBe(false);
    expect(ask("DELETE", { "sec-fetch-site": "cross-site" })).toBe(false);
    expect(ask("POST", { "sec-fetch-site": "same-site", origin: "http://site.example:3000" })).toBe(false);
  });

  it("is not what reading is", () => {
    expect(ask("GET", { origin: "https://evil.example", "sec-fetch-site": "cross-site" })).toBe(true);
  });
});
