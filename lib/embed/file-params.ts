import { CHART_THEMES, type ChartTheme } from "@/lib/charts/definition";
import { CHART_LANGUAGES, type ChartLanguage } from "@/lib/charts/languages";
import { CARD_SIZES, type CardSize } from "@/lib/charts/social-card";
import { changeQuery } from "@/lib/routes";

export const FILE_EXTENSIONS = ["svg", "png", "csv", "xlsx", "json"] as const;
export type FileExtension = (typeof FILE_EXTENSIONS)[number];

/** Pictures come in a few widths, so that a cache holds few of them. */
export const PNG_WIDTHS = [600, 800, 1200, 1600, 2400] as const;
const SVG_WIDTHS = [320, 480, 640, 800, 960, 1200] as const;

/** What an author left open and an address may decide. */
export interface FileParams {
  w: number | null;
  size: CardSize | null;
  theme: ChartTheme | null;
  lang: ChartLanguage | null;
  raw: boolean;
}

export interface CanonicalParams {
  params: FileParams;
  /** The one way to write these parameters: allowed ones only, sorted, snapped to what is drawn. */
  query: string;
}

/** Reads the parameters of a chart's file; whatever is unknown, unsorted or between two sizes has a canonical form. */
export function parseFileParams(search: URLSearchParams, ext: FileExtension): CanonicalParams {
  const isPicture = ext === "svg" || ext === "png";
  const size = isPicture ? oneOf(search.get("size"), Object.keys(CARD_SIZES) as CardSize[]) : null;
  const params: FileParams = {
    size,
    w: isPicture && size === null ? snap(search.get("w"), ext === "png" ? PNG_WIDTHS : SVG_WIDTHS) : null,
    theme: isPicture ? oneOf(search.get("theme"), CHART_THEMES) : null,
    lang: oneOf(search.get("lang"), CHART_LANGUAGES),
    raw: ext === "csv" && search.get("raw") === "1",
  };
  return { params, query: writeQuery(params) };
}

function writeQuery({ lang, raw, size, theme, w }: FileParams): string {
  return changeQuery(new URLSearchParams(), { lang, raw: raw ? 1 : null, size, theme, w });
}

/** What an embed takes from its address; anything else there belongs to the page around it. */
export function parseEmbedParams(search: URLSearchParams) {
  return {
    theme: oneOf(search.get("theme"), CHART_THEMES),
    lang: oneOf(search.get("lang"), CHART_LANGUAGES),
    isFit: search.get("fit") === "1",
  };
}

function oneOf<Word extends string>(value: string | null, words: readonly Word[]): Word | null {
  return words.find((word) => word === value) ?? null;
}

function snap(value: string | null, widths: readonly number[]): number | null {
  const asked = Number(value);
  if (value === null || value === "" || !Number.isFinite(asked)) return null;
  return widths.find((width) => width >= asked) ?? widths.at(-1) ?? null;
}
