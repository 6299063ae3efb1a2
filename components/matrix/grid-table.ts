import {
  type ColumnDef,
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
} from "@tanstack/react-table";
import { sortRank } from "@/lib/domain/cell";
import type { SortKey } from "@/lib/domain/comparison-view";
import type { Grid, GridHead, GridRow } from "@/lib/domain/grid";

/** The comparison as a TanStack table: the same columns and rules for the page and for the CSV file. */

const collator = new Intl.Collator("en");

export const gridFeatures = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
});

export type GridColumn = ColumnDef<typeof gridFeatures, GridRow>;

export const DEFAULT_SORT: SortKey[] = [
  { id: "positions", desc: true },
  { id: "name", desc: false },
];

/** Silence has no rank, so it sorts last in both directions (design rule 3). */
export function gridColumns(grid: Pick<Grid, "columns">): GridColumn[] {
  const byNumber: GridColumn["sortFn"] = (a, b, id) => Number(a.getValue(id)) - Number(b.getValue(id));
  return [
    {
      id: "name",
      accessorFn: (row) => row.label,
      sortFn: (a, b) => collator.compare(a.original.label, b.original.label),
    },
    { id: "positions", accessorFn: (row) => row.positions, sortFn: byNumber, sortDescFirst: true },
    {
      id: "own",
      accessorFn: (row) => (row.positions === 0 ? undefined : row.official / row.positions),
      sortFn: byNumber,
      sortUndefined: "last",
      sortDescFirst: true,
    },
    ...grid.columns.map(
      (column, index): GridColumn => ({
        id: column.id,
        accessorFn: (row) => {
          const cell = row.cells[index];
          return cell && sortRank(cell);
        },
        sortFn: byNumber,
        sortUndefined: "last",
        sortDescFirst: true,
      }),
    ),
  ];
}

/** The text filter looks at names and codes of rows; here, because TanStack's own filters weigh nearly two kilobytes. */
export function matchingRows(rows: readonly GridRow[], text: string): GridRow[] {
  const wanted = text.toLowerCase();
  return rows.filter(({ id, label, title }) =>
    [id, label, title].some((part) => part.toLowerCase().includes(wanted)),
  );
}

/** The columns that hold cells, in the reader's order: first those named, then the rest. */
export function orderedColumns(grid: Pick<Grid, "columns">, order: string[], hide: string[]): GridHead[] {
  const rank = (id: string) => {
    const index = order.indexOf(id);
    return index === -1 ? order.length : index;
  };
  return grid.columns
    .filter(({ id }) => !hide.includes(id))
    .map((column, index) => ({ column, index }))
    .sort((a, b) => rank(a.column.id) - rank(b.column.id) || a.index - b.index)
    .map(({ column }) => column);
}

/** A visible column with its place in every row's cells. */
export type PlacedColumn = GridHead & { index: number };

export function placedColumns(grid: Pick<Grid, "columns">, order: string[], hide: string[]): PlacedColumn[] {
  const place = new Map(grid.columns.map(({ id }, index) => [id, index]));
  return orderedColumns(grid, order, hide).map((column) => ({ ...column, index: place.get(column.id) ?? 0 }));
}

/** A line of the table: a row, or the heading that sets the groups apart. */
export type GridLine = { row: GridRow } | { heading: string };

/**
 * States, then groups apart (design rule 6). A former government stands right under the one that followed it,
 * unless the reader sorts by a column of cells, where silence must come last.
 */
export function linesOf(sorted: readonly GridRow[], sorting: readonly SortKey[]): GridLine[] {
  const states = sorted.filter((row) => !row.collective);
  const groups = sorted.filter((row) => row.collective);
  const [first] = sorting;
  const ordered = first && isFixedColumn(first.id) ? withPredecessors(states) : states;
  const lines: GridLine[] = ordered.map((row) => ({ row }));
  if (states.length > 0 && groups.length > 0) {
    lines.push({ heading: "Organisations and groups, speaking as such and not for each member" });
  }
  return [...lines, ...groups.map((row) => ({ row }))];
}

function isFixedColumn(id: string): boolean {
  return id === "name" || id === "positions" || id === "own";
}

function withPredecessors(rows: GridRow[]): GridRow[] {
  const successors = new Set(rows.filter((row) => row.ended === null).map((row) => row.iso3));
  const follows = (row: GridRow) => row.ended !== null && row.iso3 !== null && successors.has(row.iso3);
  return rows
    .filter((row) => !follows(row))
    .flatMap((row) => [
      row,
      ...rows.filter((other) => row.ended === null && follows(other) && other.iso3 === row.iso3),
    ]);
}
