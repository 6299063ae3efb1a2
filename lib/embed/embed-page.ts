import type { ChartModel } from "@/lib/charts/chart-model";
import type { ChartTheme } from "@/lib/charts/definition";
import { describeAnyMark } from "@/lib/charts/describe-any-mark";
import { renderKey } from "@/lib/charts/render-key";
import { renderSvg } from "@/lib/charts/render-svg";
import { renderTable } from "@/lib/charts/render-table";
import { escapeXml } from "@/lib/charts/svg-node";
import type { Exhibit } from "@/lib/domain/cell-detail";
import { routes } from "@/lib/routes";
import { buildEmbedData, toInlineJson } from "./embed-data";
import { type EmbedLayout, layoutEmbed } from "./embed-layout";
import { EMBED_SCRIPT } from "./embed-script";
import { styleEmbed } from "./embed-style";

export interface EmbedInput {
  /** The address of the chart: its id, with @release where it is pinned. */
  at: string;
  id: string;
  slug: string;
  model: ChartModel;
  evidence: readonly Exhibit[][];
  note: string | null;
  theme: ChartTheme;
  /** The chart gives way to a frame that cannot grow. */
  isFit: boolean;
  status: EmbedStatus;
  /** Bytes of a text once compressed. */
  weigh: (text: string) => number;
}

/** The line that tells a reader how fresh the chart is; a link leads to the newer one. */
export interface EmbedStatus {
  text: string;
  /** What must not be missed, in bold before the text. */
  alert: string | null;
  link: { href: string; label: string } | null;
}

export interface EmbedDocument {
  html: string;
  script: string;
  style: string;
  height: number;
}

/** What an embed weighs at most, compressed, while its drawing leaves evidence any room: a kilobyte under its budget. */
const MOST_BYTES = 14 * 1024;

/** A chart as one self-contained document: no framework, no request but its own, complete without its script. */
export function renderEmbed(input: EmbedInput): EmbedDocument {
  const { model, note, status, theme, weigh } = input;
  const layout = layoutEmbed({
    model,
    note,
    status: `${status.alert ?? ""} ${status.text} ${status.link?.label ?? ""}`,
  });
  const style = styleEmbed(layout, theme);
  const before = [
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><base target="_blank">`,
    `<meta name="color-scheme" content="${theme === "auto" ? "light dark" : theme}"><title>${escapeXml(model.title)}</title>`,
    `<link rel="canonical" href="${escapeXml(routes.chart(input.at, input.slug))}"><meta name="robots" content="noindex">`,
    `<style>${style}</style></head><body${input.isFit ? ' class="fit"' : ""}><main>`,
    `<h1>${unbroken(model.title)}</h1><p class="finding">${unbroken(model.takeaway)}</p>`,
    legend(model),
    `<div class="plot">${drawings(model, layout)}<section class="panel" aria-label="Evidence" hidden></section></div>`,
    foot(input),
    `<details><summary>Data, notes and evidence as a table</summary><p class="foot">${escapeXml(model.note)}</p><div class="frame" tabindex="0" role="region" aria-label="Data of this chart">${renderTable(model)}</div></details>`,
    "</main>",
  ].join("");
  const after = `<script>${EMBED_SCRIPT}</script></body></html>`;
  const room = MOST_BYTES - weigh(before + after);
  const data = toInlineJson(buildEmbedData({ id: input.id, model, evidence: input.evidence, room, weigh }));
  const html = `${before}<script type="application/json" id="data">${data}</script>${after}`;
  return { html, style, script: EMBED_SCRIPT, height: layout.height };
}

function legend(model: ChartModel): string {
  const keys = model.series.map(
    (series) =>
      `<li title="${escapeXml(series.meaning)}">${renderKey(series, model.form, "k")}${escapeXml(series.label)}</li>`,
  );
  return keys.length === 0 ? "" : `<ul class="legend" aria-label="Series">${keys.join("")}</ul>`;
}

/** The chart drawn for three widths, of one height; the style shows one of them. */
function drawings(model: ChartModel, { tiers }: EmbedLayout): string {
  return tiers
    .map(({ width, extra }, index) => {
      const svg = renderSvg(model, {
        ...{ width, extra, theme: "auto", lang: "en", id: "e" },
        linkOf: (mark, place) => ({
          href: mark.href ?? undefined,
          "data-m": place,
          "aria-label": describeAnyMark(model, mark),
          tabindex: mark.href === null ? 0 : undefined,
        }),
      });
      return `<div class="w${index}">${svg}</div>`;
    })
    .join("");
}

function foot({ model, note, status, at, slug }: EmbedInput): string {
  const link = status.link ? ` ${anchor(status.link.href, status.link.label)}` : "";
  const alert = status.alert ? `<b>${escapeXml(status.alert)}</b> ` : "";
  const links = [
    anchor(routes.chart(at, slug), "Common Ground"),
    anchor(routes.chartFile(at, "csv"), "CSV"),
    anchor(routes.chartFile(at, "xlsx"), "Excel"),
    anchor(routes.chartFile(at, "png", { w: 1200 }), "Image"),
  ];
  return `<div class="foot">${note === null ? "" : `<p class="note">${escapeXml(note)}</p>`}<p class="source">${escapeXml(model.sources)}</p><p class="status">${alert}${escapeXml(status.text)}${link}</p><p class="links">${links.join("")}</p></div>`;
}

function anchor(href: string, label: string): string {
  return `<a href="${escapeXml(href)}">${escapeXml(label)}</a>`;
}

/** A name with a hyphen in it stays on one line: U+2060 joins. */
function unbroken(text: string): string {
  return escapeXml(text).replaceAll("ISIS-K", "ISIS-\u2060K");
}
