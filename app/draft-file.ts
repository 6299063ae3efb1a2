import "server-only";
import type { ChartModel } from "@/lib/charts/chart-model";
import { buildEvidenceRows, FILE_COLUMNS } from "@/lib/charts/evidence-rows";
import { renderSvg } from "@/lib/charts/render-svg";
import { AppError } from "@/lib/domain/app-error";
import { writeCsv } from "@/lib/export/csv";
import { renderPng } from "@/lib/export/png/chart-png";
import { routes } from "@/lib/routes";
import type { ChartFile } from "./chart-files";
import type { Draft } from "./read-draft";

const CREDIT = "A reader's chart, not published by Common Ground.";

/** A draft as a file; null for a file there is none of. */
export async function draftFile(file: string, draft: Draft, origin: string): Promise<ChartFile | null> {
  const { model, holdings, release, altBy } = draft;
  if (!model) return null;
  if (file === "data.csv") {
    const rows = buildEvidenceRows(model, holdings, (id) => `${origin}${routes.evidence(id, release.n)}`);
    return { body: writeCsv(FILE_COLUMNS, rows), headers: named("data.csv", "text/csv; charset=utf-8") };
  }
  if (file !== "draft.svg" && file !== "draft.png") return null;
  if (altBy === null)
    throw new AppError(
      "invalid",
      "Confirm or rewrite the alt text first: a picture without it leaves readers out.",
    );
  const svg = drawDraft(model, draft.definition.theme);
  if (file === "draft.svg") {
    return {
      body: svg,
      headers: {
        ...named(file, "image/svg+xml; charset=utf-8"),
        "Content-Security-Policy": "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; sandbox",
      },
    };
  }
  const { png } = await renderPng({
    svg,
    width: 1600,
    title: model.title,
    alt: model.alt,
    source: `${model.sources} ${CREDIT}`,
  });
  return { body: new Uint8Array(png), headers: named(file, "image/png") };
}

function drawDraft(model: ChartModel, theme: string): string {
  return renderSvg(model, {
    width: 800,
    theme: theme === "dark" ? "dark" : "light",
    credit: CREDIT,
    lang: "en",
    id: "draft",
    framed: true,
  });
}

function named(file: string, type: string): Record<string, string> {
  return { "Content-Type": type, "Content-Disposition": `attachment; filename="common-ground-${file}"` };
}
