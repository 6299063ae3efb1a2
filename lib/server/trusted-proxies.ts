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

/** Removes what anybody could have written about the client's address, unless a trusted proxy wrote it. */
export function dropForgedHeaders(req: IncomingMessage, proxies: BlockList): void {
  const address = (req.socket.remoteAddress ?? "").replace(/^::ffff:(?=\d+\.)/, "");
  if (proxies.check(address, isIP(address) === 6 ? "ipv6" : "ipv4")) return;
  for (const name of FORWARDED) delete req.headers[name];
}
