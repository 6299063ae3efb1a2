import type { IncomingMessage } from "node:http";
import { describe, expect, it } from "vitest";
import { dropForgedHeaders, readTrustedProxies } from "@/lib/server/trusted-proxies";

function headersAfter(setting: string, remoteAddress: string, claimed = "1.2.3.4"): Record<string, string> {
  const headers = { host: "h", "x-forwarded-for": claimed, "x-forwarded-proto": "https" };
  const request = { headers, socket: { remoteAddress } } as unknown as IncomingMessage;
  dropForgedHeaders(request, readTrustedProxies(setting));
  return headers;
}

const KEPT = { host: "h", "x-forwarded-for": "1.2.3.4", "x-forwarded-proto": "https" };

describe("forwarding headers", () => {
  it("are dropped when no proxy is trusted", () => {
    expect(headersAfter("", "127.0.0.1")).toEqual({ host: "h", "x-forwarded-for": "127.0.0.1" });
  });

  it("are kept from a trusted address or network, IPv4 written either way", () => {
    expect(headersAfter("127.0.0.1", "127.0.0.1")).toEqual(KEPT);
    expect(headersAfter("10.0.0.0/8, ::1", "::ffff:10.1.2.3")).toEqual(KEPT);
    expect(headersAfter("10.0.0.0/8, ::1", "::1")).toEqual(KEPT);
  });

  it("are dropped from anybody else", () => {
    expect(headersAfter("10.0.0.0/8", "11.0.0.1")).toEqual({ host: "h", "x-forwarded-for": "11.0.0.1" });
  });

  it("name the last client that no proxy of ours is, whatever it claimed to be", () => {
    const after = headersAfter("10.0.0.0/8", "10.0.0.1", "9.9.9.9, 5.6.7.8, 10.0.0.7");
    expect(after["x-forwarded-for"]).toBe("5.6.7.8");
    expect(headersAfter("10.0.0.0/8", "10.0.0.1", "nonsense")["x-forwarded-for"]).toBe("10.0.0.1");
  });

  it("refuses a setting that names no address", () => {
    expect(() => readTrustedProxies("my-proxy")).toThrow(/TRUSTED_PROXIES names "my-proxy"/);
  });
});
