import type { IncomingMessage } from "node:http";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { patienceOf } from "@/lib/server/api-gate";
import {
  clientAddress,
  clientName,
  dropForgedHeaders,
  readTrustedProxies,
} from "@/lib/server/trusted-proxies";

const PROXIES = readTrustedProxies("127.0.0.1, 10.0.0.0/8, fd00::/8");

function requestFrom(remoteAddress: string, forwarded?: string): IncomingMessage {
  const headers = forwarded === undefined ? {} : { "x-forwarded-for": forwarded };
  return { url: "/api/v1/x", headers, socket: { remoteAddress } } as unknown as IncomingMessage;
}

const addressOf = (remote: string, forwarded?: string) =>
  clientAddress(requestFrom(remote, forwarded), PROXIES);

describe("the client's address", () => {
  it.each([
    ["203.0.113.7", undefined, "203.0.113.7"],
    ["203.0.113.7", "198.51.100.1", "203.0.113.7"],
    ["127.0.0.1", "198.51.100.1", "198.51.100.1"],
    ["::ffff:127.0.0.1", "198.51.100.1, 10.1.2.3", "198.51.100.1"],
    ["127.0.0.1", "1.1.1.1, 198.51.100.1", "198.51.100.1"],
    ["127.0.0.1", "rubbish, 198.51.100.1:4711", "198.51.100.1"],
    ["127.0.0.1", "198.51.100.1, rubbish", "127.0.0.1"],
    ["127.0.0.1", "[2001:db8::1]:443", "2001:db8::1"],
    ["127.0.0.1", "", "127.0.0.1"],
    ["127.0.0.1", "10.9.9.9", "10.9.9.9"],
  ])("of %s that forwards %j is %s", (remote, forwarded, client) => {
    expect(addressOf(remote, forwarded)).toBe(client);
  });

  it("cannot be chosen by writing in the header: neither directly nor through a proxy", () => {
    const forged = fc.array(fc.oneof(fc.ipV4(), fc.ipV6(), fc.string()), { maxLength: 6 });
    fc.assert(
      fc.property(forged, (parts) => {
        const text = parts.join(", ");
        expect(addressOf("203.0.113.7", text)).toBe("203.0.113.7");
        expect(addressOf("10.0.0.1", `${text}, 203.0.113.7`)).toBe("203.0.113.7");
        expect(addressOf("10.0.0.1", `${text}, 203.0.113.7, 10.0.0.2`)).toBe("203.0.113.7");
      }),
    );
  });

  it("is one for a whole /64 of IPv6, however it is written", () => {
    expect(clientName("203.0.113.7")).toBe("203.0.113.7");
    expect(clientName("2001:db8:1:2:3:4:5:6")).toBe("2001:db8:1:2::/64");
    expect(clientName("2001:0DB8:0001:2::9")).toBe("2001:db8:1:2::/64");
    expect(clientName("2001:db8::1")).toBe("2001:db8:0:0::/64");
    expect(clientName("::1")).toBe("0:0:0:0::/64");
  });
});

describe("the limit", () => {
  it.each([
    ["directly", "203.0.113.7", (n: number) => `198.51.${n >> 8}.${n & 255}`],
    ["through a proxy", "127.0.0.1", (n: number) => `198.51.${n >> 8}.${n & 255}, 203.0.113.7`],
    ["from one IPv6 network", "127.0.0.1", (n: number) => `2001:db8::${n.toString(16)}`],
  ])("holds against a thousand forged addresses, %s", (_how, remote, forge) => {
    const patience = patienceOf(60, PROXIES);
    let granted = 0;
    for (let n = 1; n <= 1000; n++) {
      const req = requestFrom(remote, forge(n));
      dropForgedHeaders(req, PROXIES);
      if (patience(req) === 0) granted++;
    }
    // A minute's worth, and the token or two that the loop's own duration may have earned.
    expect(granted).toBeGreaterThanOrEqual(60);
    expect(granted).toBeLessThan(70);
  });

  it("counts a file as ten answers", () => {
    const patience = patienceOf(60, PROXIES);
    const ask = (url: string) => patience({ ...requestFrom("203.0.113.7"), url } as IncomingMessage);
    for (let n = 0; n < 6; n++) expect(ask("/api/v1/releases/1/positions.csv?raw=1")).toBe(0);
    expect(ask("/api/v1/releases/1/evidence.ndjson")).toBeGreaterThan(5);
  });
});
