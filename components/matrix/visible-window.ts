import type { PlacedColumn } from "./grid-table";

/** Above this many rows only those near the reader's eyes are in the page. */
export const MOST_ROWS_AT_ONCE = 60;

/** Pixels. Columns have fixed widths, so that laying out a table means measuring nothing; they share what is left over. */
export const COLUMN_WIDTH = 76;
export const NAME_WIDTH = 132;
export const NUMBER_WIDTH = 50;
/** Pixels, as matrix.css sets it for large tables. */
export const ROW_HEIGHT = 76;

/** The part of a table that is drawn: a stretch of its lines and of its columns. */
export interface VisibleWindow {
  isLarge: boolean;
  /** Lines first … last − 1, and the pixels that the others would take. */
  rows: { first: number; last: number; before: number; after: number };
  /** Columns drawn, and how many there are on either side. */
  columns: { shown: readonly PlacedColumn[]; before: number; after: number };
}

/** Everything while the table is small; of a large one the page that the server was asked for. */
export function pageOf(lineCount: number, columns: readonly PlacedColumn[], page: number): VisibleWindow {
  const isLarge = lineCount > MOST_ROWS_AT_ONCE;
  const first = isLarge ? Math.min((page - 1) * MOST_ROWS_AT_ONCE, lineCount - 1) : 0;
  const last = isLarge ? Math.min(first + MOST_ROWS_AT_ONCE, lineCount) : lineCount;
  return {
    isLarge,
    rows: { first, last, before: 0, after: 0 },
    columns: { shown: columns, before: 0, after: 0 },
  };
}
