import { escapeXml } from "@/lib/charts/svg-node";
import { routes } from "@/lib/routes";
import { PNG_WIDTHS } from "./file-params";

export interface OembedInput {
  origin: string;
  at: string;
  title: string;
  alt: string;
  release: number;
  height: number;
  /** Height of the picture for a width. */
  pictureHeight: (width: number) => number;
  maxWidth: number | null;
  maxHeight: number | null;
}

const WIDTH = 640;
const NARROWEST = 200;

/** The answer to an oEmbed consumer (oembed.com, 2.3.4 "rich"): a frame alone, for consumers take scripts out. */
export function buildOembed({
  origin,
  at,
  title,
  alt,
  release,
  height,
  maxWidth,
  maxHeight,
  pictureHeight,
}: OembedInput) {
  const width = Math.max(NARROWEST, Math.min(WIDTH, maxWidth ?? WIDTH));
  const tall = Math.min(height, maxHeight ?? height);
  const src = `${origin}${routes.embed(at, { fit: 1 })}`;
  const html = `<iframe src="${escapeXml(src)}" width="${width}" height="${tall}" title="${escapeXml(title)}" frameborder="0" scrolling="no"></iframe>`;
  return {
    version: "1.0",
    type: "rich",
    title,
    author_name: "Common Ground",
    provider_name: "Common Ground",
    provider_url: origin,
    cache_age: 86_400,
    html,
    width,
    height: tall,
    ...thumbnail({ origin, at, maxWidth, maxHeight, pictureHeight }),
    cg_release: release,
    cg_alt: alt,
  };
}

/** All three fields or none, and within what was asked for. */
function thumbnail({
  origin,
  at,
  maxWidth,
  maxHeight,
  pictureHeight,
}: Pick<OembedInput, "origin" | "at" | "maxWidth" | "maxHeight" | "pictureHeight">) {
  const width = [...PNG_WIDTHS]
    .reverse()
    .find(
      (one) =>
        one <= Math.min(1200, maxWidth ?? 1200) &&
        pictureHeight(one) <= (maxHeight ?? Number.POSITIVE_INFINITY),
    );
  if (width === undefined) return {};
  return {
    thumbnail_url: `${origin}${routes.chartFile(at, "png", { w: width })}`,
    thumbnail_width: width,
    thumbnail_height: pictureHeight(width),
  };
}
