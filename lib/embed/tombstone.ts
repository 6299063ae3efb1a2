import { LIGHT } from "@/lib/charts/palette";
import { escapeXml } from "@/lib/charts/svg-node";
import { wrapText } from "@/lib/charts/text-width";
import { formatDate } from "@/lib/format/dates";
import { routes } from "@/lib/routes";
import { slugOf } from "./chart-address";

/** What stays of a chart that was taken back. */
export interface Tombstone {
  id: string;
  title: string;
  withdrawnOn: string;
  reason: string;
  successor: { id: string; title: string } | null;
  /** The height its frames have on other pages, so that their layout holds. */
  height: number;
}

const TOMBSTONE_STYLE =
  ":root{color-scheme:light dark}body{margin:0;font:14px/21px Inter,system-ui,sans-serif;background:Canvas;color:CanvasText}main{box-sizing:border-box;padding:16px;border:1px solid GrayText}h1{margin:0 0 8px;font:600 19px/24px Georgia,serif}p{margin:0 0 8px}a{display:inline-block;min-height:24px}";

/** In place of an embed: the same height, what was here, why it went, and where to go instead. */
export function renderTombstone({ title, withdrawnOn, reason, successor, height }: Tombstone): {
  html: string;
  style: string;
} {
  const style = `${TOMBSTONE_STYLE}main{min-height:${height}px}`;
  const next = successor
    ? `<p><a href="${escapeXml(routes.chart(successor.id, slugOf(successor.title)))}" target="_blank" rel="noopener">In its place: ${escapeXml(successor.title)}</a></p>`
    : "<p>No other chart takes its place.</p>";
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>Withdrawn: ${escapeXml(title)}</title><style>${style}</style></head><body><main><h1>This chart was withdrawn</h1><p>“${escapeXml(title)}” was withdrawn on ${formatDate(withdrawnOn)}. ${escapeXml(reason)}</p>${next}<p>Common Ground</p></main></body></html>`;
  return { html, style };
}

/** The same as a picture, for pages that show the chart as an image. */
export function renderTombstoneSvg(
  { title, withdrawnOn, reason, successor }: Tombstone,
  width: number,
): string {
  const lines = [
    { text: "This chart was withdrawn", size: 20, bold: true },
    ...wrapped(`“${title}” was withdrawn on ${formatDate(withdrawnOn)}. ${reason}`, width),
    ...wrapped(
      successor
        ? `In its place: ${successor.title} (chart ${successor.id}).`
        : "No other chart takes its place.",
      width,
    ),
    ...wrapped("Common Ground", width),
  ];
  const height = 40 + lines.length * 26;
  const texts = lines.map(
    ({ text, size, bold }, index) =>
      `<text x="20" y="${40 + index * 26}" font-size="${size}"${bold ? ' font-weight="600"' : ""} fill="${LIGHT.ink}">${escapeXml(text)}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" lang="en" font-family="Inter, sans-serif" aria-label="${escapeXml(`Withdrawn: ${title}`)}"><rect width="${width}" height="${height}" fill="${LIGHT.paper}" stroke="${LIGHT.axis}"/>${texts.join("")}</svg>`;
}

function wrapped(text: string, width: number) {
  const room = Math.max(200, width - 40);
  return wrapText(text, room, 15).map((line) => ({ text: line, size: 15, bold: false }));
}
