import { constructTable, tableFeatures } from "@tanstack/react-table";
import { storeReactivityBindings } from "@tanstack/table-core/store-reactivity-bindings";
import type { ComparisonView } from "@/lib/domain/comparison-view";
import type { Grid, GridRow } from "@/lib/domain/grid";
import { DEFAULT_SORT, gridColumns, gridFeatures, linesOf, matchingRows, placedColumns } from "./grid-table";

const serverFeatures = tableFeatures({ ...gridFeatures, coreReactivityFeature: storeReactivityBindings() });

/** The rows and columns exactly as the page's table shows them, worked out by the same table without a browser. */
export function arrangeGrid(grid: Grid, view: Pick<ComparisonView, "sort" | "hide" | "order" | "q">) {
  const sorting = view.sort.length > 0 ? view.sort : DEFAULT_SORT;
  const table = constructTable({
    features: serverFeatures,
    columns: gridColumns(grid),
    data: matchingRows(grid.rows, view.q),
    getRowId: (row: GridRow) => row.id,
    state: { sorting },
  });
  const columns = placedColumns(grid, view.order, view.hide);
  const sorted = table.getRowModel().rows.map((row) => row.original);
  const rows = linesOf(sorted, sorting).flatMap((line) => ("row" in line ? [line.row] : []));
  return { columns, rows };
}
