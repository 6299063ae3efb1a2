import { createHash } from "node:crypto";
import { isKnownScript } from "./inline-scripts";

export interface DocumentKind {
  isEmbed: boolean;
  /** What the site wrote on its own scripts, where the document is made for one reader alone. */
  nonce?: string | undefined;
}

export interface SecuredDocument {
  html: string;
  policy: string;
}

const SCRIPT = /<script((?:"[^"]*"|'[^']*'|[^"'>])*)>([\s\S]*?)<\/script>/g;
const STYLE = /<style(?:"[^"]*"|'[^']*'|[^"'>])*>([\s\S]*?)<\/style>/g;
const STYLE_ATTRIBUTE = /<[a-z][^<>]*?\sstyle="([^"]*)"/gi;
const OWN_SOURCES = [
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "object-src 'none'",
];
// Beyond this many the hashes would swell the header past what proxies take (8 kB).
const MOST_STYLE_HASHES = 40;

/**
 * Allows a finished document exactly the inline scripts it was rendered with, by hash: a nonce would make
 * every copy of the page different, and pages are cached.
 */
export function secureDocument(html: string, { isEmbed, nonce }: DocumentKind): SecuredDocument {
  if (nonce) return { html, policy: privatePolicy(nonce) };
  const { merged, scripts } = mergeScripts(html);
  const markup = merged.replace(SCRIPT, "");
  const styles = unique([...markup.matchAll(STYLE)].map((match) => match[1] ?? ""));
  const attributes = unique(
    [...markup.matchAll(STYLE_ATTRIBUTE)].map((match) => decodeEntities(match[1] ?? "")),
  );
  const policy = [
    "default-src 'none'",
    `script-src ${["'self'", ...unique(scripts).map(toHash)].join(" ")}`,
    `style-src ${["'self'", ...styles.map(toHash)].join(" ")}`,
    ...styleAttributePolicy(attributes),
    ...OWN_SOURCES,
    `frame-ancestors ${isEmbed ? "*" : "'none'"}`,
  ];
  return { html: merged, policy: policy.join("; ") };
}

/** For one reader alone: only scripts that bear this answer's word and what those load, and no style written inline. */
function privatePolicy(nonce: string): string {
  const script = `script-src 'nonce-${nonce}' 'strict-dynamic'`;
  return ["default-src 'none'", script, "style-src 'self'", ...OWN_SOURCES, "frame-ancestors 'none'"].join(
    "; ",
  );
}

/** Neighbouring inline scripts become one, which keeps the header short and the page smaller. */
function mergeScripts(html: string): { merged: string; scripts: string[] } {
  const pieces: string[] = [];
  const scripts: string[] = [];
  let open: string[] = [];
  let end = 0;
  const flush = () => {
    if (open.length === 0) return;
    const text = open.join(";\n");
    scripts.push(text);
    pieces.push(`<script>${text}</script>`);
    open = [];
  };
  for (const { 0: whole, 1: attributes = "", 2: text = "", index } of html.matchAll(SCRIPT)) {
    const between = html.slice(end, index);
    if (between !== "") flush();
    pieces.push(between);
    end = index + whole.length;
    if (attributes === "" && isKnownScript(text)) {
      open.push(text);
      continue;
    }
    flush();
    if (!/\ssrc\s*=/.test(attributes) && isKnownScript(text)) scripts.push(text);
    pieces.push(whole);
  }
  flush();
  return { merged: pieces.join("") + html.slice(end), scripts };
}

function styleAttributePolicy(values: string[]): string[] {
  if (values.length === 0) return [];
  if (values.length > MOST_STYLE_HASHES) return ["style-src-attr 'unsafe-inline'"];
  return [`style-src-attr 'unsafe-hashes' ${values.map(toHash).join(" ")}`];
}

function unique(texts: string[]): string[] {
  return [...new Set(texts)];
}

// The browser hashes what its parser made of the text, in which every line end is a line feed.
function toHash(text: string): string {
  return `'sha256-${createHash("sha256").update(text.replace(/\r\n?/g, "\n")).digest("base64")}'`;
}

const ENTITIES: Record<string, string> = {
  "&quot;": '"',
  "&#x27;": "'",
  "&#39;": "'",
  "&lt;": "<",
  "&gt;": ">",
  "&amp;": "&",
};

function decodeEntities(text: string): string {
  return text.replace(/&(?:quot|#x27|#39|lt|gt|amp);/g, (entity) => ENTITIES[entity] ?? entity);
}
