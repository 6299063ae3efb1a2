"use client";

import { useTable } from "@tanstack/react-table";
import { useMemo } from "react";
import type { Grid } from "@/lib/domain/grid";
import {
  type GridColumn,
  type GridLine,
  gridColumns,
  gridFeatures,
  linesOf,
  matchingRows,
  placedColumns,
} from "./grid-table";
import { readSorting } from "./sort-keys";
import { type Arrange, useArrangement } from "./view-state";

/** The grid as the address says it is arranged: sorted, filtered, columns hidden and moved. */
export function useGridTable(grid: Grid) {
  const [arrangement, arrange] = useArrangement();
  const { sort, hide, order, q, cell } = arrangement;
  const columns: GridColumn[] = useMemo(() => gridColumns(grid), [grid]);
  const known = useMemo(() => new Set(columns.map(({ id }) => String(id))), [columns]);
  const sorting = useMemo(() => readSorting(sort, known), [sort, known]);
  const rows = useMemo(() => matchingRows(grid.rows, q), [grid.rows, q]);
  const table = useTable({
    features: gridFeatures,
    columns,
    data: rows,
    getRowId: (row) => row.id,
    state: { sorting },
  });
  // By value, so that rows keep their columns while only the sorting changes.
  const [orderKey, hideKey] = [order.join(), hide.join()];
  const visible = useMemo(
    () => placedColumns(grid, orderKey.split(","), hideKey.split(",")),
    [grid, orderKey, hideKey],
  );
  const lines: GridLine[] = linesOf(
    table.getRowModel().rows.map((row) => row.original),
    sorting,
  );
  return { sorting, known, visible, lines, cell, arrange: arrange as Arrange };
}
