import { inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { renderSvg } from "@/lib/charts/render-svg";
import { missingInPicture, renderPng } from "@/lib/export/png/chart-png";
import { missingGlyphs } from "@/lib/export/png/font-files";
import { MODELS } from "../../charts/published-models";

const SCRIPTS = {
  Latin: "Türkiye, Côte d’Ivoire, ẞ, “quoted” – naïve",
  Cyrillic: "Таджикистан, Қазақстан, Ўзбекистон",
  Arabic: "أفغانستان، ایران، پاکستان ۱۲۳ ٤٥",
  Devanagari: "भारत और अफ़ग़ानिस्तान",
  Japanese: "日本とアフガニスタン、中国",
  Korean: "한국과 아프가니스탄, 조선민주주의인민공화국",
};

function words(text: string, size = 40): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="60" font-family="Inter"><rect width="800" height="60" fill="#ffffff"/><text x="4" y="44" font-size="${size}">${text}</text></svg>`;
}

const draw = (svg: string, width = 800) =>
  renderPng({ svg, width, title: "T", alt: "The words", source: "S" });

describe("a picture", () => {
  it.each(Object.entries(SCRIPTS))("draws %s letters, every one of them", async (_, text) => {
    expect(missingGlyphs(text)).toEqual([]);
    const { png, missing } = await draw(words(text));
    expect(missing).toEqual([]);
    expect(inkIn(png)).toBeGreaterThan(1500);
  });

  it("reports what no font can draw, and puts a box in its place", async () => {
    const { png, missing } = await draw(words("ok 😀 뷁𠮷"));
    expect(missing).toEqual(["😀", "뷁", "𠮷"]);
    expect(inkIn(png)).toBeGreaterThan(inkIn((await draw(words("ok"))).png) + 300);
  });

  it("looks at the words that are drawn, not at title and description", () => {
    const model = { ...(MODELS.stance ?? never()), alt: "😀", title: "A title" };
    const options = { width: 800, theme: "light" as const, lang: "en", framed: true };
    expect(missingInPicture(renderSvg(model, options))).toEqual([]);
    expect(missingInPicture(renderSvg({ ...model, title: "😀" }, options))).toEqual(["😀"]);
  });

  it("carries its alt text and its title in the file", async () => {
    const { png } = await renderPng({
      svg: words("x"),
      width: 400,
      title: "Ein Titel",
      alt: "Wörter für 日本",
      source: "S",
    });
    const texts = chunksOf(png)
      .filter(({ type }) => type === "iTXt")
      .map(({ data }) => data.toString("utf8"));
    expect(texts.find((text) => text.startsWith("Description\0"))).toContain("Wörter für 日本");
    expect(texts.find((text) => text.startsWith("Title\0"))).toContain("Ein Titel");
  });

  it("is the same bytes twice, and one drawing for many who ask", async () => {
    const input = { svg: words("same"), width: 600, title: "T", alt: "A", source: "S" };
    const [first, second] = await Promise.all([renderPng(input), renderPng({ ...input })]);
    expect(first).toBe(second);
    const other = await renderPng({ ...input, svg: `${input.svg} ` });
    expect(Buffer.compare(pixelsOf(other.png).pixels, pixelsOf(first.png).pixels)).toBe(0);
  });

  it.each(Object.entries(MODELS))("of %s has ink and the width asked for", async (_, model) => {
    const svg = renderSvg(model, { width: 800, theme: "light", lang: "en", framed: true });
    const { png, missing } = await draw(svg, 1200);
    expect(missing).toEqual([]);
    expect(pixelsOf(png).width).toBe(1200);
    expect(inkIn(png)).toBeGreaterThan(5000);
  });
});

function never(): never {
  throw new Error("There is no such model.");
}

function chunksOf(png: Buffer): { type: string; data: Buffer }[] {
  const chunks = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const length = png.readUInt32BE(at);
    chunks.push({
      type: png.toString("latin1", at + 4, at + 8),
      data: png.subarray(at + 8, at + 8 + length),
    });
  }
  return chunks;
}

/** Undoes PNG's filters (specification, section 9); resvg writes eight bits a channel, red green blue alpha. */
function pixelsOf(png: Buffer): { width: number; height: number; pixels: Buffer } {
  const chunks = chunksOf(png);
  const head = chunks.find(({ type }) => type === "IHDR")?.data ?? never();
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const raw = inflateSync(
    Buffer.concat(chunks.filter(({ type }) => type === "IDAT").map(({ data }) => data)),
  );
  const stride = width * 4;
  const pixels = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x++) {
      const left = x >= 4 ? (pixels[y * stride + x - 4] ?? 0) : 0;
      const up = y > 0 ? (pixels[(y - 1) * stride + x] ?? 0) : 0;
      const corner = x >= 4 && y > 0 ? (pixels[(y - 1) * stride + x - 4] ?? 0) : 0;
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
      pixels[y * stride + x] = ((raw[y * (stride + 1) + 1 + x] ?? 0) + guess) & 0xff;
    }
  }
  return { width, height, pixels };
}

function paeth(left: number, up: number, corner: number): number {
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

/** How many pixels are darker than half. */
function inkIn(png: Buffer): number {
  const { pixels } = pixelsOf(png);
  let dark = 0;
  for (let at = 0; at < pixels.length; at += 4)
    if (
      (pixels[at] ?? 0) + (pixels[at + 1] ?? 0) + (pixels[at + 2] ?? 0) < 384 &&
      (pixels[at + 3] ?? 0) > 128
    )
      dark++;
  return dark;
}
