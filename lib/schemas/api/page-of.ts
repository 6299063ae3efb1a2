import { type CursorScope, readCursor, writeCursor } from "./cursor";

export interface PageInput<T> {
  rows: readonly T[];
  /** What names a row within the list. */
  codeOf: (row: T) => string;
  query: { limit: number; cursor?: string };
  scope: Omit<CursorScope, "keys">;
}

/** One page of a list that is at hand, in its order, and the cursor of the next; null on the last page. */
export function pageOf<T>({ rows, codeOf, query: { limit, cursor }, scope }: PageInput<T>) {
  const bound = { ...scope, keys: 1 };
  const [after] = cursor === undefined ? [] : readCursor(cursor, bound);
  const start = after === undefined ? 0 : rows.findIndex((row) => codeOf(row) === after) + 1;
  const page = rows.slice(start, start + limit);
  const last = page.at(-1);
  const isMore = last !== undefined && start + limit < rows.length;
  return { page, next: isMore ? writeCursor(bound, [codeOf(last)]) : null };
}
