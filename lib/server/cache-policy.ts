import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { plainPath } from "./plain-path";

// What somebody signed in sees, what signs them in, and forms that are good once.
const PRIVATE = /^\/(?:admin|sign-in|sign-out|corrections|api\/admin)(?:\/|$)/i;
// Files of the build carry their hash in their name: they fit every release.
const ASSET = /^\/_next\/static\//;
// Next answers one address differently by these (they stand in its Vary header).
export const VARIANT_HEADERS = [
  "rsc",
  "next-router-state-tree",
  "next-router-prefetch",
  "next-router-segment-prefetch",
  "next-url",
];

export const LARGEST_STORED = 4 * 1024 * 1024;

export function isAsset(url: string): boolean {
  return ASSET.test(url);
}

/** Whether an address is of the editors' side, however it is spelt. */
export function isPrivate(url: string): boolean {
  return PRIVATE.test(plainPath(url));
}

/** Public means: everybody gets the same answer, so it can be made once for a release and kept. */
export function isPublicRequest({ method, url = "/", headers }: IncomingMessage): boolean {
  if (method !== "GET" && method !== "HEAD") return false;
  return !headers.cookie && !headers.authorization && !headers.range && !isPrivate(url);
}

/** Two requests with the same key get the same answer. The day is part of it, because pages say what day it is. */
export function cacheKey({ url = "/", headers }: IncomingMessage, release: number | undefined): string {
  if (isAsset(url)) return url;
  const day = new Date().toISOString().slice(0, 10);
  const host = headers["x-forwarded-host"] ?? headers.host;
  return JSON.stringify([
    release,
    day,
    host,
    headers["x-forwarded-proto"],
    url,
    VARIANT_HEADERS.map((name) => headers[name]),
  ]);
}

/** Whether an answer may be kept: whole, right, and not marked by the route as somebody's own. */
export function isStorable(answer: {
  status: number;
  headers: IncomingHttpHeaders | Record<string, unknown>;
  body: Buffer;
}): boolean {
  const { status, headers, body } = answer;
  if (status !== 200 || headers["set-cookie"] || headers.vary === "*") return false;
  const type = String(headers["content-type"] ?? "");
  // Next calls every rendered page private; whether it is, isPublicRequest has decided.
  if (isRendered(type)) return !holdsRenderError(body);
  return !/no-store|private/.test(String(headers["cache-control"] ?? ""));
}

export function isRendered(contentType: string): boolean {
  return /^text\/(?:html|x-component)/.test(contentType);
}

// A page can fail after its status was sent; React then leaves an error row or an error instruction in it.
const FAILURES = [':E{"digest', ':E{\\"digest', '$RX("'];

function holdsRenderError(body: Buffer): boolean {
  return FAILURES.some((sign) => body.includes(sign));
}
