import type { ChartModel } from "@/lib/charts/chart-model";
import { renderTable } from "@/lib/charts/render-table";

/** The chart's numbers as a real table, in the first HTML, closed until asked for. */
export function ChartTable({ model }: { model: ChartModel }) {
  return (
    <details className="chart-data">
      <summary>Data of this chart as a table</summary>
      <section
        className="chart-data-frame"
        aria-label={`Table: ${model.title}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling frame must be reachable by keyboard.
        tabIndex={0}
        // Safe as markup: renderTable escapes every string it writes.
        dangerouslySetInnerHTML={{ __html: renderTable(model) }}
      />
    </details>
  );
}
