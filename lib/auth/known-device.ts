import "server-only";
import { randomBytes } from "node:crypto";
import { openText, sealText } from "./secret-text";

const PURPOSE = "known device";
const HALF_A_YEAR_S = 180 * 24 * 60 * 60;

const isSecure = (headers: Headers) => headers.get("x-forwarded-proto") === "https";
const nameFor = (headers: Headers) => `${isSecure(headers) ? "__Host-" : ""}common-ground-device`;

/** A cookie that tells a browser in which somebody once showed both factors; it lets nobody in. */
export function rememberDevice(headers: Headers, email: string): string {
  const sealed = sealText(JSON.stringify([email.toLowerCase(), randomBytes(12).toString("hex")]), PURPOSE);
  const flags = `Path=/; Max-Age=${HALF_A_YEAR_S}; HttpOnly; SameSite=Strict${isSecure(headers) ? "; Secure" : ""}`;
  return `${nameFor(headers)}=${sealed}; ${flags}`;
}

/** The name of a browser in which this very account was once proven; null for any other. */
export function knownDevice(headers: Headers, email: string): string | null {
  const start = `${nameFor(headers)}=`;
  const cookie = headers
    .get("cookie")
    ?.split(/;\s*/)
    .find((one) => one.startsWith(start));
  if (!cookie) return null;
  try {
    const [owner, name] = JSON.parse(openText(cookie.slice(start.length), PURPOSE)) as [string, string];
    return owner === email.toLowerCase() ? name : null;
  } catch {
    return null;
  }
}
