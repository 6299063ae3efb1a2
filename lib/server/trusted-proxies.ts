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
 * Removes what anybody could have written about the client's address, unless a trusted proxy wrote it, and
 * leaves in X-Forwarded-For the one address that can be believed.
 */
export function dropForgedHeaders(req: IncomingMessage, proxies: BlockList): void {
  const address = plain(req.socket.remoteAddress ?? "");
  const claimed = String(req.headers["x-forwarded-for"] ?? "");
  if (!isTrusted(address, proxies)) for (const name of FORWARDED) delete req.headers[name];
  const client = isTrusted(address, proxies) ? lastUntrusted(claimed, proxies) : undefined;
  if (isIP(client ?? address) !== 0) req.headers["x-forwarded-for"] = client ?? address;
}

// Each proxy adds at the end whom it saw; whatever stands before the last stranger may be made up.
function lastUntrusted(list: string, proxies: BlockList): string | undefined {
  const addresses = list.split(",").map((part) => plain(part.trim()));
  return addresses.findLast((address) => isIP(address) !== 0 && !isTrusted(address, proxies));
}

function isTrusted(address: string, proxies: BlockList): boolean {
  return isIP(address) !== 0 && proxies.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");
}

function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/, "");
}
