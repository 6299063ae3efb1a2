import type { IncomingMessage } from "node:http";
import { describe, expect, it } from "vitest";
import { dropForgedHeaders, readTrustedProxies } from "@/lib/server/trusted-proxies";

function headersAfter(setting: string, remoteAddress: string): string[] {
  const headers = { host: "h", "x-forwarded-for": "1.2.3.4", "x-forwarded-proto": "https" };
  const request = { headers, socket: { remoteAddress } } as unknown as IncomingMessage;
  dropForgedHeaders(request, readTrustedProxies(setting));
  return Object.keys(headers);
}

describe("forwarding headers", () => {
  it("are dropped when no proxy is trusted", () => {
    expect(headersAfter("", "127.0.0.1")).toEqual(["host"]);
  });

  it("are kept from a trusted address or network, IPv4 written either way", () => {
    expect(headersAfter("127.0.0.1", "127.0.0.1")).toHaveLength(3);
    expect(headersAfter("10.0.0.0/8, ::1", "::ffff:10.1.2.3")).toHaveLength(3);
    expect(headersAfter("10.0.0.0/8, ::1", "::1")).toHaveLength(3);
  });

  it("are dropped from anybody else", () => {
    expect(headersAfter("10.0.0.0/8", "11.0.0.1")).toEqual(["host"]);
  });

  it("refuses a setting that names no address", () => {
    expect(() => readTrustedProxies("my-proxy")).toThrow(/TRUSTED_PROXIES names "my-proxy"/);
  });
});
