import { createHash } from "node:crypto";

/** A feed in the terms of RFC 4287, every address absolute. */
export interface AtomFeed {
  id: string;
  title: string;
  subtitle: string;
  /** Where the feed itself stands, and the page it follows. */
  self: string;
  page: string;
  updated: string;
  entries: readonly AtomEntry[];
}

export interface AtomEntry {
  id: string;
  title: string;
  updated: string;
  link: string;
  summary: string;
}

/** Writes a feed as Atom text: every word escaped, characters that XML forbids left out. */
export function writeAtom(feed: AtomFeed): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
    ...parts(feed, "  "),
    `  <subtitle>${escapeXml(feed.subtitle)}</subtitle>`,
    `  <link rel="self" type="application/atom+xml" href="${escapeXml(feed.self)}"/>`,
    `  <link rel="alternate" type="text/html" href="${escapeXml(feed.page)}"/>`,
    "  <author><name>Common Ground</name></author>",
    ...feed.entries.flatMap((entry) => [
      "  <entry>",
      ...parts(entry, "    "),
      `    <link rel="alternate" type="text/html" href="${escapeXml(entry.link)}"/>`,
      `    <summary>${escapeXml(entry.summary)}</summary>`,
      "  </entry>",
    ]),
    "</feed>",
    "",
  ].join("\n");
}

function parts(
  { id, title, updated }: Pick<AtomEntry, "id" | "title" | "updated">,
  indent: string,
): string[] {
  return [
    `${indent}<id>${escapeXml(id)}</id>`,
    `${indent}<title>${escapeXml(title)}</title>`,
    `${indent}<updated>${escapeXml(updated)}</updated>`,
  ];
}

/**
 * An id that never changes, whatever host serves the feed (RFC 4287, 4.2.6): a name-based UUID (RFC 9562,
 * version 5) of the thing it names.
 */
export function atomId(name: string): string {
  const bytes = createHash("sha1").update(URL_NAMESPACE).update(name).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  const groups = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)];
  return `urn:uuid:${groups.join("-")}`;
}

const URL_NAMESPACE = Buffer.from("6ba7b8119dad11d180b400c04fd430c8", "hex");

// What XML 1.0 cannot hold at all, lone halves of surrogate pairs included.
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escapeXml(text: string): string {
  return text.replace(FORBIDDEN, "").replace(/[&<>"]/g, (letter) => ENTITIES[letter] ?? letter);
}
