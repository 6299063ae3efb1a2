import { describe, expect, it } from "vitest";
import { type AtomFeed, atomId, writeAtom } from "@/lib/export/atom";

const FEED: AtomFeed = {
  id: atomId("a feed"),
  title: "Changes of <Pakistan> & “others”",
  subtitle: "One entry a release",
  self: "https://example.org/feed.atom",
  page: "https://example.org/page?a=1&b=2",
  updated: "2026-11-26T00:00:00Z",
  entries: [
    {
      id: atomId("an entry"),
      title: 'A "title"',
      updated: "2026-11-26T00:00:00Z",
      link: "https://example.org/changes?from=1&to=2",
      summary: "3 new statements\u0000\u0008 \ud800",
    },
  ],
};

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

describe("an Atom feed", () => {
  const text = writeAtom(FEED);

  it("has what RFC 4287 requires of a feed and of an entry", () => {
    const [head = "", entry = ""] = text.split("<entry>");
    expect(
      text.startsWith('<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"'),
    ).toBe(true);
    for (const part of [head, entry]) {
      expect(count(part, /<id>urn:uuid:[0-9a-f-]{36}<\/id>/g)).toBe(1);
      expect(count(part, /<title>[^<]+<\/title>/g)).toBe(1);
      expect(count(part, /<updated>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ<\/updated>/g)).toBe(1);
    }
    expect(head).toContain("<author><name>Common Ground</name></author>");
    expect(head).toContain(
      '<link rel="self" type="application/atom+xml" href="https://example.org/feed.atom"/>',
    );
    expect(count(entry, /<link rel="alternate"/g)).toBe(1);
    expect(entry).toContain("<summary>");
  });

  it("escapes every text and address, and leaves out what XML cannot hold", () => {
    expect(text).toContain("Changes of &lt;Pakistan&gt; &amp; “others”");
    expect(text).toContain("changes?from=1&amp;to=2");
    expect(text).toContain("A &quot;title&quot;");
    expect(text).toContain("<summary>3 new statements </summary>");
    expect(text.replace(/&(amp|lt|gt|quot);/g, "")).not.toContain("&");
  });

  it("stays well-formed without entries", () => {
    expect(writeAtom({ ...FEED, entries: [] })).not.toContain("<entry>");
  });
});

describe("an id", () => {
  it("is the name-based UUID of its name, as others compute it", () => {
    // Python: uuid.uuid5(uuid.NAMESPACE_URL, "www.example.com")
    expect(atomId("www.example.com")).toBe("urn:uuid:b63cdfa4-3df9-568e-97ae-006c5b8fd652");
    expect(atomId("a")).toBe(atomId("a"));
    expect(atomId("a")).not.toBe(atomId("b"));
  });
});
