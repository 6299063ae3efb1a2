import { CellSummary } from "@/components/evidence/cell-summary";
import { ScrollFrame } from "@/components/ui/scroll-frame";
import type { GroundedCell } from "@/lib/domain/fragility-ranking";
import { formatDate } from "@/lib/format/dates";
import { type Query, routes, withQuery } from "@/lib/routes";

export interface AloneTableProps {
  cells: readonly GroundedCell[];
  /** Titles of sources by id. */
  titles: ReadonlyMap<string, string>;
  kept: Query;
  pin: number | null;
}

const HEAD = "py-1 pr-4 text-left font-normal";
const CELL = "border-t border-line py-1.5 pr-4 align-top";

/** Cells that stand on little, who speaks in them and in which text. */
export function AloneTable({ cells, titles, kept, pin }: AloneTableProps) {
  return (
    <ScrollFrame label="Cells that stand alone">
      <table className="w-full max-w-[76rem] min-w-[44rem] text-sm">
        <thead>
          <tr className="text-soft">
            {["Stakeholder", "Item", "The cell", "Speaker", "Source", "Newest"].map((head) => (
              <th key={head} scope="col" className={HEAD}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cells.map(({ stakeholder, item, cell, sources, speakers }) => (
            <tr key={`${stakeholder.code} ${item.code}`}>
              <th scope="row" className={`${CELL} text-left font-normal`}>
                <a href={routes.stakeholder(stakeholder.code, pin)} className="link">
                  {stakeholder.shortName}
                </a>
              </th>
              <td className={CELL}>
                <a
                  href={withQuery(routes.comparison(), {
                    kind: item.kind,
                    cell: `${stakeholder.code}.${item.code}`,
                    ...{ asOf: kept.asOf, layers: kept.layers, release: pin },
                  })}
                  className="link"
                >
                  {item.title}
                </a>
              </td>
              <td className={`${CELL} min-w-44`}>
                <CellSummary cell={cell} />
              </td>
              <td className={`${CELL} text-soft`}>{[...speakers].slice(0, 2).join("; ")}</td>
              <td className={CELL}>
                {[...sources].slice(0, 3).map((id) => (
                  <a key={id} href={routes.source(id, pin)} className="link block max-w-80">
                    {titles.get(id) ?? id}
                  </a>
                ))}
              </td>
              <td className={`${CELL} whitespace-nowrap text-soft`}>{formatDate(cell.newest)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}
