import type { ChartRow } from "./chart-model";
import type { PlacedLine, PlacedText, Rect } from "./placed";
import { textWidth, wrapText } from "./text-width";

export const LABEL = 13;
export const SMALL = 12;
const LINE = 17;
const GAP = 12;
const GROUP_HEIGHT = 30;
/** Below this width labels stand above their bars. */
export const NARROW = 480;

export interface RowsInput {
  rows: readonly ChartRow[];
  width: number;
  top: number;
  /** Space the marks of a row need. */
  heightOf: (row: ChartRow) => number;
  /** More air under each row, where a chart must fill a height. */
  extra?: number;
}

export interface PlacedRows {
  /** Where the marks of each row begin, by row code. */
  tops: Record<string, number>;
  texts: PlacedText[];
  lines: PlacedLine[];
  /** The stretches a grid line covers: the whole plot, or the bars alone where labels stand among them. */
  spans: { top: number; bottom: number }[];
  bottom: number;
}

/** Where labels, plot and remarks stand side by side, or, on a narrow chart, one above the other. */
export function columnsOf(
  rows: readonly ChartRow[],
  width: number,
): Pick<Rect, "x" | "width"> & { labels: number } {
  if (width < NARROW) return { x: 1, width: width - 2, labels: width };
  const longest = Math.max(0, ...rows.map((row) => textWidth(row.label, LABEL)));
  const labels = Math.min(Math.ceil(longest), width < 800 ? 170 : 240);
  const remarks = Math.max(0, ...rows.map((row) => textWidth(row.remark ?? "", SMALL)));
  const right = remarks > 0 ? Math.ceil(remarks) + GAP : 8;
  return { x: labels + GAP, width: width - labels - GAP - right, labels };
}

export function placeRows(input: RowsInput): PlacedRows {
  const placed: PlacedRows = { tops: {}, texts: [], lines: [], spans: [], bottom: input.top };
  let group: string | null = null;
  for (const row of input.rows) {
    if (row.group !== null && row.group !== group) placeGroup(row.group, input, placed);
    group = row.group;
    if (input.width < NARROW) placeStacked(row, input, placed);
    else placeBeside(row, input, placed);
  }
  if (input.width >= NARROW) placed.spans.push({ top: input.top, bottom: placed.bottom });
  return placed;
}

function placeGroup(name: string, { width }: RowsInput, placed: PlacedRows): void {
  placed.texts.push({
    role: "group",
    text: name,
    x: 0,
    y: placed.bottom + 20,
    anchor: "start",
    size: SMALL,
    bold: true,
    token: "muted",
  });
  const y = placed.bottom + 27;
  placed.lines.push({ x1: 0, y1: y, x2: width, y2: y, token: "line", width: 1 });
  placed.bottom += GROUP_HEIGHT;
}

/** Label left of the marks, remark right of them, all centred on the row. */
function placeBeside(
  row: ChartRow,
  { rows, width, heightOf, extra = 0 }: RowsInput,
  placed: PlacedRows,
): void {
  const { labels } = columnsOf(rows, width);
  const lines = wrapText(row.label, labels, LABEL);
  const height = Math.max(heightOf(row), lines.length * LINE) + 10 + extra;
  const middle = placed.bottom + height / 2;
  placeLabel({ lines, anchor: "end", x: labels, y: middle - ((lines.length - 1) * LINE) / 2 + 4.5 }, placed);
  placeRemark(row, { x: width, y: middle + 4.5 }, placed);
  placed.tops[row.code] = middle - heightOf(row) / 2;
  placed.bottom += height;
}

/** Label and remark on one line above the marks; the label wraps before it meets the remark. */
function placeStacked(row: ChartRow, { width, heightOf, extra = 0 }: RowsInput, placed: PlacedRows): void {
  const remark = row.remark === null ? 0 : textWidth(row.remark, SMALL) + GAP;
  const lines = wrapText(row.label, width - remark, LABEL);
  const y = placed.bottom + 18;
  placeLabel({ lines, anchor: "start", x: 0, y }, placed);
  placeRemark(row, { x: width, y }, placed);
  const top = y + (lines.length - 1) * LINE + 6;
  const bottom = top + heightOf(row);
  placed.tops[row.code] = top;
  placed.spans.push({ top: top - 2, bottom: bottom + 2 });
  placed.bottom = bottom + 8 + extra;
}

interface LabelPlace {
  lines: string[];
  anchor: "start" | "end";
  x: number;
  y: number;
}

function placeLabel({ lines, anchor, x, y }: LabelPlace, placed: PlacedRows): void {
  for (const [index, text] of lines.entries()) {
    placed.texts.push({ role: "row-label", text, x, y: y + index * LINE, anchor, size: LABEL, token: "ink" });
  }
}

function placeRemark(row: ChartRow, { x, y }: { x: number; y: number }, placed: PlacedRows): void {
  if (row.remark === null) return;
  placed.texts.push({ role: "remark", text: row.remark, x, y, anchor: "end", size: SMALL, token: "muted" });
}
