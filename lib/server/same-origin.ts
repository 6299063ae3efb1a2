type ReadHeader = (name: string) => string | undefined;

const READING = ["GET", "HEAD", "OPTIONS"];

/**
 * Whether a request that may change something comes from a page of this site. Browsers always say so
 * (Origin, Sec-Fetch-Site); a request that says neither is no browser's and carries nobody's cookie by accident.
 */
export function isFromThisSite(method: string, header: ReadHeader): boolean {
  if (READING.includes(method)) return true;
  const site = header("sec-fetch-site");
  if (site !== undefined && site !== "same-origin" && site !== "none") return false;
  const origin = header("origin");
  if (origin === undefined) return true;
  const host = header("x-forwarded-host") ?? header("host");
  return URL.canParse(origin) && new URL(origin).host === host;
}
