import type { CellDetail } from "@/lib/domain/cell-detail";
import type { Grid } from "@/lib/domain/grid";
import { changeQuery } from "@/lib/routes";

/** The address of a cell, `stakeholder.item`, whichever of the two the rows are. */
export function addressOf(row: string, column: string, by: Grid["by"]): string {
  return by === "stakeholder" ? `${row}.${column}` : `${column}.${row}`;
}

/** The view of a query with one cell open. */
export function cellHref(query: string, cell: string): string {
  return `/?${changeQuery(new URLSearchParams(query), { cell })}`;
}

/** A cell left out of the table, by a filter say, can still be opened by its address; one that does not exist cannot. */
export function isCellOf(address: string, { by, rows, columns }: Grid, detail: CellDetail | null): boolean {
  if (detail && address === `${detail.stakeholder.code}.${detail.item.code}`) return true;
  const [stakeholder, item] = address.split(".");
  const [row, column] = by === "stakeholder" ? [stakeholder, item] : [item, stakeholder];
  return rows.some(({ id }) => id === row) && columns.some(({ id }) => id === column);
}

/** The column of a row's open cell, from an address `stakeholder.item`; null for every other row. */
export function openColumnOf(row: string, address: string | null, by: Grid["by"]): string | null {
  const [stakeholder, item] = (address ?? "").split(".");
  const [own, other] = by === "stakeholder" ? [stakeholder, item] : [item, stakeholder];
  return own === row ? (other ?? null) : null;
}
