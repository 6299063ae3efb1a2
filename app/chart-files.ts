import "server-only";
import { buildEvidenceRows, FILE_COLUMNS } from "@/lib/charts/evidence-rows";
import { renderSvg } from "@/lib/charts/render-svg";
import { CARD_SIZES, renderCard } from "@/lib/charts/social-card";
import type { FileExtension, FileParams } from "@/lib/embed/file-params";
import { renderTombstoneSvg, type Tombstone } from "@/lib/embed/tombstone";
import { writeXlsx } from "@/lib/export/chart-xlsx";
import { writeCsv } from "@/lib/export/csv";
import { missingInPicture, renderPng } from "@/lib/export/png/chart-png";
import { routes } from "@/lib/routes";
import { describeChart } from "./chart-metadata";
import type { OpenedChart } from "./open-chart";

export interface ChartFile {
  body: string | Uint8Array<ArrayBuffer>;
  headers: Record<string, string>;
}

export interface FileInput {
  ext: FileExtension;
  params: FileParams;
  /** Scheme and host of this site, for links that leave with a file. */
  origin: string;
}

const DRAWN_WIDTH = 800;
const SVG_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'; sandbox";

/** A published chart in one of its forms. */
export async function fileOf(opened: OpenedChart, { ext, params, origin }: FileInput): Promise<ChartFile> {
  if (ext === "svg") return svgFile(drawingOf(opened, params));
  if (ext === "png") return pngFile(opened, params);
  if (ext === "json") {
    const missing = missingInPicture(drawingOf(opened, params));
    return {
      body: `${JSON.stringify(describeChart(opened, { origin, missing }), null, 2)}\n`,
      headers: { "Content-Type": "application/json; charset=utf-8" },
    };
  }
  const { model, holdings, release } = opened;
  const rows = buildEvidenceRows(model, holdings, (id) => `${origin}${routes.evidence(id, release.n)}`);
  return ext === "csv"
    ? {
        body: writeCsv(FILE_COLUMNS, rows, { isRaw: params.raw }),
        headers: attached(opened, "csv", "text/csv; charset=utf-8"),
      }
    : {
        body: new Uint8Array(await writeXlsx({ sheet: `Release ${release.n}`, header: FILE_COLUMNS, rows })),
        headers: attached(
          opened,
          "xlsx",
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ),
      };
}

/** The framed drawing that the picture is made of. */
export function drawingOf(
  { model, definition, at, isPinned, release }: OpenedChart,
  { w, size }: Pick<FileParams, "w" | "size">,
): string {
  const theme = definition.theme === "dark" ? "dark" : "light";
  const credit = `Chart ${at}${isPinned ? "" : `, release ${release.n}`}.`;
  if (size) return renderCard(model, size, { theme, credit });
  return renderSvg(model, { width: w ?? DRAWN_WIDTH, theme, credit, lang: "en", id: "chart", framed: true });
}

function svgFile(svg: string): ChartFile {
  return {
    body: svg,
    headers: { "Content-Type": "image/svg+xml; charset=utf-8", "Content-Security-Policy": SVG_POLICY },
  };
}

async function pngFile(opened: OpenedChart, { w, size }: FileParams): Promise<ChartFile> {
  const width = size ? CARD_SIZES[size].width : (w ?? 1200);
  const svg = drawingOf(opened, { size, w: DRAWN_WIDTH });
  const { title, alt, sources } = opened.model;
  const { png, missing } = await renderPng({ svg, width, title, alt, source: sources });
  const codes = missing.map(
    (one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`,
  );
  return {
    body: new Uint8Array(png),
    headers: {
      "Content-Type": "image/png",
      ...(codes.length > 0 ? { "X-Missing-Glyphs": codes.slice(0, 40).join(" ") } : {}),
    },
  };
}

function attached({ at, slug }: OpenedChart, ext: string, type: string): Record<string, string> {
  const name = `common-ground-${slug}-${at.replace("@", "-release-")}.${ext}`;
  return {
    "Content-Type": type,
    "Content-Disposition": `attachment; filename="${name}"; filename*=UTF-8''${encodeURIComponent(name)}`,
  };
}

/** What a file of a withdrawn chart answers: a picture with the reason where a picture was, words where data was. */
export async function tombstoneFile(
  tombstone: Tombstone,
  ext: FileExtension,
  { w }: FileParams,
): Promise<ChartFile> {
  const svg = renderTombstoneSvg(tombstone, DRAWN_WIDTH);
  if (ext === "svg") return svgFile(svg);
  if (ext === "png") {
    const { title, reason } = tombstone;
    const { png } = await renderPng({
      svg,
      width: w ?? 1200,
      title: `Withdrawn: ${title}`,
      alt: reason,
      source: "Common Ground",
    });
    return { body: new Uint8Array(png), headers: { "Content-Type": "image/png" } };
  }
  const { height: _height, ...words } = tombstone;
  return {
    body: `${JSON.stringify({ status: "withdrawn", ...words }, null, 2)}\n`,
    headers: { "Content-Type": "application/json; charset=utf-8" },
  };
}
