import type { IncomingMessage, ServerResponse } from "node:http";
import { isApi, setOpenHeaders } from "./api-gate";
import { isPrivate } from "./cache-policy";
import { plainPath } from "./plain-path";

const A_YEAR_S = 31_536_000;
const PERMISSIONS = ["camera", "geolocation", "microphone", "payment", "usb", "browsing-topics"];

export function isEmbed(url: string): boolean {
  return /^\/embed\//.test(plainPath(url));
}

/** Headers that every answer carries, whoever writes its body. */
export function setSecurityHeaders(req: IncomingMessage, res: ServerResponse): void {
  const url = req.url ?? "/";
  res.setHeader("X-Content-Type-Options", "nosniff");
  res.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
  if (isPrivate(url)) setPrivateHeaders(res);
  res.setHeader("Cross-Origin-Opener-Policy", "same-origin");
  res.setHeader("Permissions-Policy", PERMISSIONS.map((name) => `${name}=()`).join(", "));
  if (!isEmbed(url)) res.setHeader("X-Frame-Options", "DENY");
  if (isApi(url)) setOpenHeaders(res);
  // The policy for what is not a document; documents get their own.
  res.setHeader(
    "Content-Security-Policy",
    `default-src 'none'; base-uri 'none'; object-src 'none'; form-action 'none'; frame-ancestors ${isEmbed(url) ? "*" : "'none'"}`,
  );
  // Said by a trusted proxy only: other forwarding headers were dropped before.
  if (req.headers["x-forwarded-proto"] === "https")
    res.setHeader("Strict-Transport-Security", `max-age=${A_YEAR_S}; includeSubDomains`);
}

// Addresses here can hold an invitation's word: no other site is told where its reader came from. Not "no-referrer",
// under which browsers leave a form's origin out as well.
function setPrivateHeaders(res: ServerResponse): void {
  res.setHeader("Referrer-Policy", "same-origin");
  res.setHeader("Cross-Origin-Resource-Policy", "same-origin");
  res.setHeader("Cache-Control", "no-store");
}
