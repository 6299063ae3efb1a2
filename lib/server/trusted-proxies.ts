import type { IncomingMessage } from "node:http";
import { BlockList, isIP } from "node:net";

const FORWARDED = [
  "forwarded",
  "x-forwarded-for",
  "x-forwarded-host",
  "x-forwarded-port",
  "x-forwarded-proto",
  "x-real-ip",
];

/** Reads TRUSTED_PROXIES: addresses and networks, divided by commas, whose word on the client is taken. */
export function readTrustedProxies(setting: string): BlockList {
  const list = new BlockList();
  for (const entry of setting
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean)) {
    const [address = "", prefix] = entry.split("/");
    const family = isIP(address) === 6 ? "ipv6" : "ipv4";
    if (isIP(address) === 0)
      throw new Error(
        `TRUSTED_PROXIES names "${entry}", which is neither an address nor a network like 10.0.0.0/8.`,
      );
    if (prefix) list.addSubnet(address, Number(prefix), family);
    else list.addAddress(address, family);
  }
  return list;
}

/**
 * The address of the client itself. Every proxy adds, on the right, whom it heard from: so the list is read from
 * the right, past the proxies that are trusted; whatever stands further left anybody could have written.
 */
export function clientAddress(req: IncomingMessage, proxies: BlockList): string {
  const heard = plainAddress(req.socket.remoteAddress ?? "");
  const told = String(req.headers["x-forwarded-for"] ?? "").split(",");
  let client = heard;
  for (let place = told.length - 1; place >= 0 && isTrusted(client, proxies); place--) {
    const next = plainAddress(told[place] ?? "");
    if (isIP(next) === 0) break;
    client = next;
  }
  return client;
}

/** One name for all the addresses one client can have: an IPv6 subscriber is given a whole /64. */
export function clientName(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = "", tail = ""] = address.toLowerCase().split("::");
  const [start, end] = [head, tail].map((part) => (part === "" ? [] : part.split(":"))) as [
    string[],
    string[],
  ];
  const isShort = address.includes("::");
  const gap = isShort ? Array.from({ length: Math.max(0, 8 - start.length - end.length) }, () => "0") : [];
  const groups = [...start, ...gap, ...end].slice(0, 4).map((group) => group.replace(/^0+(?=.)/, ""));
  return `${groups.join(":")}::/64`;
}

/**
 * Removes what anybody could have written about the client's address, unless a trusted proxy wrote it, and leaves
 * in X-Forwarded-For the one address that can be believed.
 */
export function dropForgedHeaders(req: IncomingMessage, proxies: BlockList): void {
  const client = clientAddress(req, proxies);
  if (!isTrusted(plainAddress(req.socket.remoteAddress ?? ""), proxies))
    for (const name of FORWARDED) delete req.headers[name];
  if (isIP(client) !== 0) req.headers["x-forwarded-for"] = client;
}

function isTrusted(address: string, proxies: BlockList): boolean {
  return isIP(address) !== 0 && proxies.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");
}

// An IPv4 address can come dressed as IPv6, with a zone, in brackets or with a port.
function plainAddress(text: string): string {
  const address = text
    .trim()
    .replace(/^\[([^\]]*)\](?::\d+)?$/, "$1")
    .replace(/^(\d+(?:\.\d+){3}):\d+$/, "$1");
  return address.replace(/^::ffff:(?=\d+\.)/i, "").replace(/%.*$/, "");
}
