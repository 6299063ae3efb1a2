import "server-only";
import { headers } from "next/headers";

/** A path as an absolute address where the request tells the host, else the path itself. */
export async function absoluteAddress(path: string): Promise<string> {
  return `${originOf(await headers())}${path}`;
}

/** Protocol and host as the request tells them; "" where it tells none that can be one. */
export function originOf(sent: Pick<Headers, "get">): string {
  const host = sent.get("x-forwarded-host") ?? sent.get("host");
  if (!host || !/^[\w.-]+(?::\d+)?$|^\[[\da-f:]+\](?::\d+)?$/i.test(host)) return "";
  const protocol = sent.get("x-forwarded-proto") === "https" ? "https" : "http";
  return `${protocol}://${host}`;
}
