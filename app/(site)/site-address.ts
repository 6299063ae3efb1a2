import "server-only";
import { headers } from "next/headers";

/** A path as an absolute address where the request tells the host, else the path itself. */
export async function absoluteAddress(path: string): Promise<string> {
  const sent = await headers();
  const host = sent.get("x-forwarded-host") ?? sent.get("host");
  if (!host || !/^[\w.-]+(?::\d+)?$|^\[[\da-f:]+\](?::\d+)?$/i.test(host)) return path;
  const protocol = sent.get("x-forwarded-proto") === "https" ? "https" : "http";
  return `${protocol}://${host}${path}`;
}
