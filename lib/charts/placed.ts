import type { BarMark, TimelineMark } from "./chart-model";
import type { Token } from "./palette";

/** Geometry in pixels, decided once and drawn by both hands. */
export interface PlacedText {
  role: "row-label" | "remark" | "tick" | "caption" | "group" | "axis-label";
  text: string;
  x: number;
  /** The baseline. */
  y: number;
  anchor: "start" | "middle" | "end";
  size: number;
  bold?: boolean;
  token: Token;
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

interface Layout {
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
