import { describe, expect, it } from "vitest";
import { parseChartUrl } from "@/lib/embed/chart-url";
import { buildOembed, type OembedInput } from "@/lib/embed/oembed";

const ORIGIN = "https://charts.example";

function answer(over: Partial<OembedInput> = {}) {
  const pictureHeight = (width: number) => width / 2;
  return buildOembed({
    origin: ORIGIN,
    at: "Ab12Cd34",
    title: 'A "title" & <more>',
    alt: "Words",
    release: 2,
    height: 700,
    pictureHeight,
    maxWidth: null,
    maxHeight: null,
    ...over,
  });
}

describe("an address given to the oEmbed provider", () => {
  it.each([
    ["https://charts.example/c/Ab12Cd34", { id: "Ab12Cd34", pin: null }],
    ["https://charts.example/c/Ab12Cd34/any-words?version=live#x", { id: "Ab12Cd34", pin: null }],
    ["http://charts.example/embed/c/Ab12Cd34@3", { id: "Ab12Cd34", pin: { release: 3, revision: 1 } }],
    ["https://charts.example/c/Ab12Cd34%403.png", { id: "Ab12Cd34", pin: { release: 3, revision: 1 } }],
  ])("%s names a chart", (url, address) => expect(parseChartUrl(url, ORIGIN)).toEqual(address));

  it.each([
    "https://evil.example/c/Ab12Cd34",
    "https://charts.example.evil/c/Ab12Cd34",
    "https://charts.example/stakeholders/PAK",
    "javascript:alert(1)",
    "file:///c/Ab12Cd34",
    "https://charts.example@evil.example/c/Ab12Cd34",
    "nonsense",
    "//charts.example/c/Ab12Cd34",
  ])("%s does not", (url) => expect(parseChartUrl(url, ORIGIN)).toBeNull());
});

describe("the answer, by the rules of the specification", () => {
  it("is version 1.0, rich, with html, width and height", () => {
    const { version, type, html, width, height } = answer();
    expect([version, type, width, height]).toEqual(["1.0", "rich", 640, 700]);
    expect(html).toMatch(/^<iframe [^>]*><\/iframe>$/);
    expect(html).toContain('title="A &quot;title&quot; &amp; &lt;more&gt;"');
    expect(html).not.toMatch(/script|style/);
  });

  it("has a title in plain text", () => expect(answer().title).toBe('A "title" & <more>'));

  it.each([
    [300, 200],
    [640, 5000],
    [250, null],
    [null, 150],
  ])("stays within %s by %s, picture included", (maxWidth, maxHeight) => {
    const { width, height, html, ...rest } = answer({ maxWidth, maxHeight });
    expect(width).toBeLessThanOrEqual(maxWidth ?? width);
    expect(height).toBeLessThanOrEqual(maxHeight ?? height);
    expect(html).toContain(`width="${width}" height="${height}"`);
    const picture = rest as { thumbnail_width?: number; thumbnail_height?: number };
    expect(picture.thumbnail_width ?? 0).toBeLessThanOrEqual(maxWidth ?? 1200);
    expect(picture.thumbnail_height ?? 0).toBeLessThanOrEqual(maxHeight ?? 600);
  });

  it("gives all three facts of a picture or none", () => {
    const keys = (one: object) => Object.keys(one).filter((key) => key.startsWith("thumbnail"));
    expect(keys(answer())).toHaveLength(3);
    expect(keys(answer({ maxWidth: 300 }))).toEqual([]);
  });
});
