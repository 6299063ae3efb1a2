import type { IsoDay } from "@/lib/domain/calendar";
import type { Basis, ItemKind } from "@/lib/domain/vocabulary";
import type { ChartLanguage } from "./languages";

export const CHART_KINDS = [
  "stance",
  "salience",
  "interests",
  "basis-mix",
  "said-done",
  "timeline",
  "matrix",
  "table",
  "cell",
  "agreement",
  "pair",
  "tiles",
  "map",
] as const;
export type ChartKind = (typeof CHART_KINDS)[number];

export const CHART_SORTS = ["record", "name", "codebook"] as const;
export type ChartSort = (typeof CHART_SORTS)[number];

export const CHART_THEMES = ["auto", "light", "dark"] as const;
export type ChartTheme = (typeof CHART_THEMES)[number];

/** What an author decides about a chart; the numbers come from a release. */
export interface ChartDefinition {
  kind: ChartKind;
  /** The kind of items in a matrix or a table. */
  of: ItemKind;
  /** Empty means all. */
  stakeholders: readonly string[];
  items: readonly string[];
  layers: readonly Basis[];
  /** null looks from the day on which the release was published. */
  asOf: IsoDay | null;
  sort: ChartSort;
  /** null keeps what the chart says of itself. */
  title: string | null;
  note: string | null;
  alt: string | null;
  theme: ChartTheme;
  lang: ChartLanguage;
}
