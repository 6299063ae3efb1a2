// Long because it is one type, with every form that a chart can take beside the others.
import type { IsoDay } from "@/lib/domain/calendar";
import type { ChartLanguage } from "./languages";

/** One chart as pure JSON: what every hand (SVG, Recharts, table, file) draws from. */
export type ChartModel = BarChartModel | TimelineModel | GridModel | ListModel | TilesModel | OutlinesModel;

/** A mark of any form. */
export type ChartMark = ChartModel["marks"][number];

type ChartType =
  | "stance-by-mechanism"
  | "salience-by-item"
  | "basis-mix"
  | "said-done"
  | "timeline"
  | "matrix"
  | "table"
  | "cell"
  | "agreement"
  | "pair"
  | "tiles"
  | "map";

export type Tone = "says" | "does" | "opposes" | "salience" | "called";

/** The second channel beside colour: how a bar segment is filled. */
export type Pattern =
  | "solid"
  | "stripes"
  | "half"
  | "half-stripes"
  | "half-hollow"
  | "hollow"
  | "hollow-thick"
  | "hollow-dashed"
  | "crossed"
  | "counter-stripes"
  | "hollow-crossed"
  | "dotted"
  | "lines"
  | "dots"
  | "rings"
  | "dashes"
  | "pluses"
  | "specks"
  | "hatch";

/** The shape of a point on a timeline or in a matrix: disc for words, triangle for deeds, ring for what others say. */
export type Glyph =
  | "disc"
  | "half-disc"
  | "small-disc"
  | "triangle"
  | "half-triangle"
  | "small-triangle"
  | "ring"
  | "thick-ring"
  | "dashed-ring"
  | "small-ring"
  | "dotted-ring"
  | "square-1"
  | "square-2"
  | "square-3"
  | "square-4";

export interface ChartSeries {
  id: string;
  label: string;
  /** One sentence a reader can check: what is counted here. */
  meaning: string;
  tone: Tone;
  pattern: Pattern;
  glyph: Glyph;
  /** Stacked to the right or left of zero, or in a lane of its own. */
  side: "right" | "left" | "apart";
}

/** Stakeholders of which nothing is on record in this row, by the kind of silence (design rule 3). */
export interface Silence {
  total: number;
  of: number;
  searched: number;
  /** Only on an early as-of day: the words had been said, but the source that reports them was yet to be written. */
  unread: number;
  notApplicable: number;
}

export interface ChartRow {
  code: string;
  label: string;
  href: string | null;
  group: string | null;
  /** Muted words at the row's end. */
  remark: string | null;
  silent: Silence | null;
}

/** What a mark stands on, so that it leads to its evidence. */
interface Grounds {
  row: string;
  series: string;
  value: number;
  stakeholders: string[];
  positions: string[];
  href: string | null;
}

export type BarMark = Grounds;

export interface TimelineMark extends Grounds {
  /** The days the evidence can belong to; one day when the date is exact. */
  first: IsoDay;
  last: IsoDay;
  /** Whether the text gives the date, or the days in which its source was written stand in. */
  dated: "by-text" | "by-source";
  evidence: string[];
}

export interface AxisTick {
  at: number;
  label: string;
}

export interface BarAxis {
  label: string;
  unit: { one: string; many: string };
  domain: [number, number];
  ticks: AxisTick[];
  captions: { text: string; at: number; anchor: "start" | "end" }[];
  /** Where the series that stand apart begin and end, in the axis' own units. */
  lane: { start: number; end: number } | null;
}

interface TimeAxis {
  label: string;
  domain: [IsoDay, IsoDay];
  breaks: { at: IsoDay; label: string }[];
}

interface ChartBase {
  type: ChartType;
  title: string;
  /** One sentence with the finding. */
  takeaway: string;
  /** The same for one who cannot see the chart: type, what, how many, extremes, what is missing. */
  alt: string;
  note: string;
  rows: ChartRow[];
  rowHeading: string;
  series: ChartSeries[];
  /** Readable names of the stakeholder codes that marks carry. */
  names: Record<string, string>;
  release: { n: number; publishedOn: IsoDay };
  asOf: IsoDay;
  sources: string;
  /** Of dates and numbers; the words are English. */
  lang: ChartLanguage;
}

export interface BarChartModel extends ChartBase {
  form: "bars";
  axis: BarAxis;
  marks: BarMark[];
}

export interface TimelineModel extends ChartBase {
  form: "timeline";
  axis: TimeAxis;
  marks: TimelineMark[];
}

/** A cell of a matrix: one mark for each basis that leads it. */
export interface GridMark extends Grounds {
  column: string;
  words: string;
}

export interface GridModel extends ChartBase {
  form: "grid";
  columns: { code: string; label: string; href: string | null }[];
  marks: GridMark[];
  /** Cells without a mark, by the kind of silence and in words. */
  silences: { row: string; column: string; kind: "searched" | "unread" | "notApplicable"; words: string }[];
}

/** A line of a list: what is on record, in words. */
export interface ListMark extends Grounds {
  words: string;
  detail: string | null;
  when: string;
  /** Where a line is one piece, or some: which of the evidence behind its positions. */
  evidence?: string[];
}

export interface ListModel extends ChartBase {
  form: "list";
  /** Heads of the columns that the table of the data gives to words and date. */
  heads: { words: string; when: string };
  marks: ListMark[];
}

export interface StateMark extends Grounds {
  words: string;
}

/** One mark for each state that has spoken, and a look for each that has not. */
interface ByStateModel extends ChartBase {
  marks: StateMark[];
  silences: { row: string; series: string; words: string }[];
  /** What stands for a state on its area, by its code among the rows. */
  codes: Record<string, string>;
}

export interface TilesModel extends ByStateModel {
  form: "tiles";
  /** By state: where its tile lies. */
  places: Record<string, { column: number; row: number }>;
}

export interface OutlinesModel extends ByStateModel {
  form: "map";
  /** The region's frame in grid units, and all land in it; shapes are SVG paths on the same grid. */
  frame: { width: number; height: number; land: string };
  /** By state: its outline, its visible middle, and how wide its largest part is at its narrowest. */
  outlines: Record<string, { path: string; middle: [x: number, y: number]; least: number }>;
}
