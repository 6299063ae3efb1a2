import { StakeholderName } from "@/components/stakeholder/stakeholder-name";
import { ScrollFrame } from "@/components/ui/scroll-frame";
import type { SortKey } from "@/lib/domain/comparison-view";
import type { Item } from "@/lib/domain/position";
import { effortLevel, type SilenceMap, type SilenceMapCell, type SilenceRow } from "@/lib/domain/silence-map";
import { explainCell } from "@/lib/format/cells";
import { formatCount } from "@/lib/format/counts";
import { type Query, routes, withQuery } from "@/lib/routes";
import { EffortHeads, EffortNumbers } from "./effort-columns";
import "./trust.css";

export interface SilenceTableProps {
  map: SilenceMap;
  sort: SortKey;
  kept: Query;
  pin: number | null;
}

/** Stakeholder by item: the shade says how much was read, the number how many sources speak. */
export function SilenceTable({ map: { items, rows }, sort, kept, pin }: SilenceTableProps) {
  return (
    <ScrollFrame label="How hard we looked, by stakeholder and item">
      <table className="effort-table border-separate border-spacing-0 text-sm">
        <caption className="sr-only">
          For each stakeholder and item, how many of the sources read for it speak of the item
        </caption>
        <thead>
          <tr>
            <EffortHeads sort={sort} kept={kept} withSilent />
            {items.map(({ code, title, shortTitle }) => (
              <th
                key={code}
                scope="col"
                title={title}
                className="w-20 min-w-16 px-1 pb-1.5 align-bottom text-xs"
              >
                <a
                  href={routes.item(code, pin)}
                  className="inline-block min-h-6 leading-tight hyphens-auto hover:underline"
                >
                  {shortTitle}
                </a>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.stakeholder.code}>
              <th
                scope="row"
                className="effort-name sticky left-0 z-10 border-b border-line bg-paper pr-3 text-left leading-tight font-normal"
              >
                <StakeholderName stakeholder={row.stakeholder} pin={pin} />
              </th>
              <EffortNumbers row={row} kept={kept} silent={row.searched} />
              {row.cells.map((cell, index) => (
                <EffortCell key={items[index]?.code} row={row} cell={cell} item={items[index]} kept={kept} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

interface EffortCellProps {
  row: SilenceRow;
  cell: SilenceMapCell;
  item: Item | undefined;
  kept: Query;
}

function EffortCell({ row: { stakeholder, effort }, cell: { cell, speaking }, item, kept }: EffortCellProps) {
  if (!item) return null;
  const level = cell.status === "not-applicable" ? undefined : effortLevel(effort.sources.length);
  const words =
    cell.status === "stated"
      ? `${formatCount(speaking, "source speaks", "sources speak")} of it, of ${effort.sources.length} read.`
      : explainCell(cell);
  const href = withQuery(routes.comparison(), {
    kind: item.kind,
    cell: `${stakeholder.code}.${item.code}`,
    asOf: kept.asOf,
    release: kept.release,
  });
  const face = <EffortFace cell={cell} speaking={speaking} isPartOnly={effort.whole === 0} />;
  return (
    <td className="effort" data-level={level} title={`${stakeholder.shortName}, ${item.title}: ${words}`}>
      {cell.status === "stated" ? (
        <a href={href} className="effort-cell font-semibold">
          {face}
        </a>
      ) : (
        <span className="effort-cell">{face}</span>
      )}
    </td>
  );
}

function EffortFace({ cell, speaking, isPartOnly }: SilenceMapCell & { isPartOnly: boolean }) {
  if (cell.status === "stated") return speaking;
  const [sign, words] =
    cell.status === "unread"
      ? ["", "not read"]
      : cell.status === "not-applicable"
        ? ["—", "does not apply"]
        : isPartOnly
          ? ["◦", "silent, read in part only"]
          : ["·", "silent"];
  return (
    <>
      <span aria-hidden="true">{sign}</span>
      <span className="sr-only">{words}</span>
    </>
  );
}
