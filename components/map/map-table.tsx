import { CellSummary } from "@/components/evidence/cell-summary";
import { StakeholderName } from "@/components/stakeholder/stakeholder-name";
import { ScrollFrame } from "@/components/ui/scroll-frame";
import { SortHead } from "@/components/ui/sort-head";
import { turnedSort } from "@/components/ui/turned-sort";
import type { MapEntry } from "@/lib/charts/build-map";
import type { SortKey } from "@/lib/domain/comparison-view";
import { explainCell } from "@/lib/format/cells";
import { formatDate } from "@/lib/format/dates";

export interface MapTableProps {
  label: string;
  entries: readonly MapEntry[];
  sort?: { key: SortKey; hrefOf: (sort: string) => string };
  pin: number | null;
}

const HEADS = [
  { id: "name", label: "State", align: "left" },
  { id: "value", label: "On this item", align: "left" },
  { id: "newest", label: "Newest", align: "right" },
] as const;

/** The map as a table: every state, what it shows, and the way to its evidence. */
export function MapTable({ label, entries, sort, pin }: MapTableProps) {
  return (
    <ScrollFrame label={label}>
      <table className="w-full text-sm">
        <caption className="sr-only">{label}</caption>
        <thead>
          <tr>
            {HEADS.map(({ id, label: head, align }) =>
              sort ? (
                <SortHead
                  key={id}
                  label={head}
                  href={sort.hrefOf(turnedSort(id, sort.key))}
                  direction={sort.key.id === id ? (sort.key.desc ? "desc" : "asc") : null}
                  align={align}
                  className={id === "name" ? "pl-0" : ""}
                />
              ) : (
                <th
                  key={id}
                  scope="col"
                  className={`border-b border-ink px-2 pb-1.5 font-medium first:pl-0 ${align === "left" ? "text-left" : "text-right"}`}
                >
                  {id === "name" ? "Group" : head}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {entries.map(({ stakeholder, cell, href, label: word }) => (
            <tr key={stakeholder.code}>
              <th scope="row" className="border-b border-line py-1 pr-2 text-left align-baseline font-normal">
                <StakeholderName stakeholder={stakeholder} pin={pin} />
              </th>
              <td className="border-b border-line px-2 py-1 align-baseline">
                {cell.status === "stated" ? (
                  <a href={href ?? undefined} className="inline-block min-h-6 hover:underline">
                    <CellSummary cell={cell} />
                  </a>
                ) : (
                  <span className="text-soft" title={explainCell(cell)}>
                    {word}
                  </span>
                )}
              </td>
              <td className="border-b border-line px-2 py-1 text-right align-baseline whitespace-nowrap text-soft">
                {cell.status === "stated" ? formatDate(cell.newest) : "–"}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}
