import { randomBytes } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { VARIANT_HEADERS } from "./cache-policy";

// What a public answer may depend on: all of it stands in the answer's key (lib/server/cache-policy.ts).
const PUBLIC_HEADERS = [
  ...VARIANT_HEADERS,
  "host",
  "x-forwarded-for",
  "x-forwarded-host",
  "x-forwarded-port",
  "x-forwarded-proto",
];
// The site must answer in full, for any browser.
const CONDITIONS = ["if-none-match", "if-modified-since"];
// The site takes its scripts' word from here; only we may write it.
const POLICIES = ["content-security-policy", "content-security-policy-report-only"];

/** Leaves of a request's headers what the site may see; a public answer is everybody's, so nobody may colour it. */
export function trimHeaders(req: IncomingMessage, { isShared }: { isShared: boolean }): void {
  // What is written may be written over a version that the writer names.
  const isRead = req.method === "GET" || req.method === "HEAD";
  for (const name of [...(isRead ? CONDITIONS : []), "accept-encoding", ...POLICIES])
    delete req.headers[name];
  if (!isShared) return;
  for (const name of Object.keys(req.headers)) if (!PUBLIC_HEADERS.includes(name)) delete req.headers[name];
  // Next writes pages for some browsers otherwise than for others.
  req.headers["user-agent"] = "Common Ground";
}

/** Lets the site write a word on its own scripts that nobody can have known before, and answers the word. */
export function giveNonce(req: IncomingMessage): string {
  const nonce = randomBytes(16).toString("base64");
  req.headers["content-security-policy"] = `script-src 'nonce-${nonce}'`;
  return nonce;
}
