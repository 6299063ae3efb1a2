import type { BarMark, GridMark, ListMark, StateMark, TimelineMark } from "./chart-model";
import type { Token } from "./palette";

/** Geometry in pixels, decided once and drawn by both hands. */
export interface PlacedText {
  role: "row-label" | "remark" | "tick" | "caption" | "group" | "axis-label" | "column" | "words";
  text: string;
  x: number;
  /** The baseline. */
  y: number;
  anchor: "start" | "middle" | "end";
  size: number;
  bold?: boolean;
  token: Token;
  /** Read from below, a quarter turned to the left. */
  isTurned?: boolean;
}

export interface PlacedLine {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  token: Token;
  width: number;
  dash?: string;
}

export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface PlacedBar extends Rect {
  mark: BarMark;
}

export interface PlacedPoint {
  mark: TimelineMark;
  /** The middle of the stretch of days, and its two ends. */
  x: number;
  y: number;
  from: number;
  to: number;
}

export interface PlacedGlyph<Mark> {
  mark: Mark;
  x: number;
  y: number;
  /** What a pointer can hit, where it is more than the shape. */
  box: Rect | null;
  texts: PlacedText[];
}

export interface Layout {
  width: number;
  height: number;
  plot: Rect;
  texts: PlacedText[];
  lines: PlacedLine[];
  bands: Rect[];
}

export interface BarLayout extends Layout {
  bars: PlacedBar[];
  /** Where each row's bar begins, by row code, and how thick bars are. */
  barTops: Record<string, number>;
  barHeight: number;
}

export interface TimelineLayout extends Layout {
  points: PlacedPoint[];
}

export interface GridLayout extends Layout {
  /** What a pointer can hit around the middle of each shape. */
  reach: { width: number; height: number };
  glyphs: PlacedGlyph<GridMark>[];
}

export interface ListLayout extends Layout {
  glyphs: PlacedGlyph<ListMark>[];
}

export interface PlacedTile extends Rect {
  code: string;
  /** null for a silence, which has a look and no evidence. */
  mark: StateMark | null;
  series: string;
}

export interface TilesLayout extends Layout {
  tiles: PlacedTile[];
}

/** A state's outline, in units of the region's grid. */
export interface PlacedArea extends Pick<PlacedTile, "code" | "mark" | "series"> {
  path: string;
  /** Large enough to be hit; else its tile leads to its evidence. */
  isTarget: boolean;
  /** Where its code stands, in pixels. */
  x: number;
  y: number;
}

export interface MapLayout extends TilesLayout {
  areas: PlacedArea[];
  /** Pixels in a unit of the grid. */
  scale: number;
}
