import { createHash } from "node:crypto";
import { fontsFor, missingGlyphs } from "./font-files";
import { drawInThread } from "./png-pool";
import { writePngText } from "./png-text";

export interface PngInput {
  svg: string;
  /** In pixels of the picture. */
  width: number;
  title: string;
  alt: string;
  source: string;
}

export interface Picture {
  png: Buffer;
  /** Characters that no shipped font can draw; each stands as a box in the picture. */
  missing: string[];
}

const MOST_KEPT = 100;
const kept = new Map<string, Promise<Picture>>();

/** A chart as a PNG file with its alt text inside; the same content is drawn once, however many ask for it. */
export function renderPng(input: PngInput): Promise<Picture> {
  const key = createHash("sha256").update(JSON.stringify(input)).digest("base64");
  const known = kept.get(key);
  if (known) {
    kept.delete(key);
    kept.set(key, known);
    return known;
  }
  const drawing = draw(input);
  kept.set(key, drawing);
  drawing.catch(() => kept.delete(key));
  for (const oldest of kept.keys()) if (kept.size > MOST_KEPT) kept.delete(oldest);
  return drawing;
}

async function draw({ svg, width, title, alt, source }: PngInput): Promise<Picture> {
  const missing = missingInPicture(svg);
  const drawable = missing.reduce((text, character) => text.replaceAll(character, "□"), withPlainFonts(svg));
  const png = await drawInThread({ svg: drawable, width, fontFiles: fontsFor(svg) });
  return {
    png: writePngText(png, { Title: title, Description: alt, Source: source, Software: "Common Ground" }),
    missing,
  };
}

/** Of the words that are drawn; title and description are not. */
export function missingInPicture(svg: string): string[] {
  const drawn = svg.replace(/<(title|desc)\b[^>]*>[\s\S]*?<\/\1>/g, "");
  return missingGlyphs(
    [...drawn.matchAll(/<text\b[^>]*>([^<]*)<\/text>/g)].map(([, words = ""]) => words).join(" "),
  );
}

/** The drawing library takes one family, not a list of fallbacks. */
function withPlainFonts(svg: string): string {
  return svg.replace(
    / font-family="([^"]*)"/g,
    (_, list: string) => ` font-family="${list.includes("Source Serif") ? "Source Serif 4" : "Inter"}"`,
  );
}
