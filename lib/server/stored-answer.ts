import { createHash } from "node:crypto";
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, constants, gunzipSync, gzip } from "node:zlib";
import { isRendered, VARIANT_HEADERS } from "./cache-policy";

/** A whole answer as it came from the site. */
export interface Answer {
  status: number;
  headers: OutgoingHttpHeaders;
  body: Buffer;
}

/** An answer ready to be sent: compressed once, with its strong tag. */
export interface StoredAnswer {
  status: number;
  headers: OutgoingHttpHeaders;
  tag: string;
  identity?: Buffer;
  gzip?: Buffer;
  brotli?: Buffer;
}

const COMPRESSIBLE =
  /^(?:text\/|application\/(?:json|javascript|xml|manifest|ld\+json|x-ndjson|atom|rss)|image\/svg)/;
const SMALLEST_COMPRESSED = 512;
const DROPPED = [
  "transfer-encoding",
  "content-length",
  "connection",
  "keep-alive",
  "date",
  "etag",
  "last-modified",
  "x-powered-by",
];

export async function packAnswer(
  { status, headers, body }: Answer,
  { isPublic }: { isPublic: boolean },
): Promise<StoredAnswer> {
  const kept = Object.fromEntries(Object.entries(headers).filter(([name]) => !DROPPED.includes(name)));
  const type = String(kept["content-type"] ?? "");
  // What editors change has a tag of its own, which the next change must name.
  if (!isPublic && !isRendered(type) && headers.etag) kept.etag = headers.etag;
  if (!isRendered(type)) dropVariants(kept);
  // What Next says of a page it renders is "private"; a route that says "public" means it.
  const isSaid = String(kept["cache-control"] ?? "").startsWith("public");
  if (isPublic && status === 200 && !isSaid && (isRendered(type) || !kept["cache-control"]))
    kept["cache-control"] = "public, max-age=0, must-revalidate";
  const tag = createHash("sha256")
    .update(String(kept["content-security-policy"] ?? ""))
    .update(body)
    .digest("base64url")
    .slice(0, 22);
  const packed: StoredAnswer = { status, headers: kept, tag };
  if (!COMPRESSIBLE.test(type) || body.length < SMALLEST_COMPRESSED) return { ...packed, identity: body };
  kept.vary = kept.vary ? `${kept.vary}, Accept-Encoding` : "Accept-Encoding";
  return { ...packed, gzip: await promisify(gzip)(body, { level: 6 }) };
}

// Next says of every answer that it varies as its pages do; a file does not, and a cache in between should know.
function dropVariants(headers: OutgoingHttpHeaders): void {
  const names = String(headers.vary ?? "").split(/\s*,\s*/);
  const kept = names.filter((name) => name !== "" && !VARIANT_HEADERS.includes(name.toLowerCase()));
  if (kept.length > 0) headers.vary = kept.join(", ");
  else delete headers.vary;
}

/** Brotli is a sixth smaller and slower to make, so it follows once an answer is worth keeping. */
export async function addBrotli(answer: StoredAnswer, { isForever }: { isForever: boolean }): Promise<void> {
  if (!answer.gzip) return;
  const params = { [constants.BROTLI_PARAM_QUALITY]: isForever ? 10 : 5 };
  answer.brotli = await promisify(brotliCompress)(gunzipSync(answer.gzip), { params });
}

export function sizeOf({ identity, gzip, brotli, headers }: StoredAnswer): number {
  const header = JSON.stringify(headers).length;
  return (identity?.length ?? 0) + (gzip?.length ?? 0) + (brotli?.length ?? 0) + header + 512;
}

/** Sends it in the encoding the browser likes best, or 304 when it has it already. */
export function sendAnswer(req: IncomingMessage, res: ServerResponse, answer: StoredAnswer): void {
  const { body, encoding } = chooseBody(answer, String(req.headers["accept-encoding"] ?? ""));
  const tag = `"${answer.tag}${encoding ? `-${encoding}` : ""}"`;
  for (const [name, value] of Object.entries(answer.headers))
    if (value !== undefined) res.setHeader(name, value);
  if (answer.status === 200 && !answer.headers.etag) res.setHeader("ETag", tag);
  if (answer.status === 200 && holdsTag(req.headers["if-none-match"], answer.tag)) {
    for (const name of ["content-type", "content-security-policy"]) res.removeHeader(name);
    res.writeHead(304).end();
    return;
  }
  if (encoding) res.setHeader("Content-Encoding", encoding);
  res.setHeader("Content-Length", body.length);
  res.writeHead(answer.status).end(req.method === "HEAD" ? undefined : body);
}

function chooseBody({ identity, gzip: zipped, brotli }: StoredAnswer, accepted: string) {
  if (identity) return { body: identity, encoding: undefined };
  if (brotli && /\bbr\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/.test(accepted))
    return { body: brotli, encoding: "br" };
  const gz = zipped ?? Buffer.alloc(0);
  if (/\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/.test(accepted)) return { body: gz, encoding: "gzip" };
  return { body: gunzipSync(gz), encoding: undefined };
}

// Any encoding of the same body will do: a proxy may have kept another one than we would send now.
function holdsTag(header: string | undefined, tag: string): boolean {
  return header !== undefined && (header.trim() === "*" || header.includes(`"${tag}`));
}
