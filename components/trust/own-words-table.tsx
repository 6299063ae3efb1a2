import { ScrollFrame } from "@/components/ui/scroll-frame";
import { SortHead } from "@/components/ui/sort-head";
import { turnedSort } from "@/components/ui/turned-sort";
import type { SortKey } from "@/lib/domain/comparison-view";
import { TRUST_COLUMNS, type TrustColumn, type TrustTally } from "@/lib/domain/trust-tally";
import { isCollective } from "@/lib/domain/vocabulary";
import { type Query, routes } from "@/lib/routes";
import { OwnWordsRow } from "./own-words-row";

export interface OwnWordsTableProps {
  tallies: readonly TrustTally[];
  sort: SortKey;
  /** The rest of the page's address. */
  kept: Query;
}

const HEADS: Record<TrustColumn, { label: string; title: string }> = {
  name: { label: "Stakeholder", title: "By name" },
  share: { label: "Own words", title: "Share of all positions that are its own words" },
  own: { label: "Says", title: "Positions in its own words" },
  positions: { label: "All", title: "All positions on record" },
  cells: { label: "Cells", title: "Cells with something on record" },
  analyst: { label: "One analyst", title: "Cells that stand on one analyst alone" },
  speaker: { label: "One speaker", title: "Cells in which one voice speaks" },
  source: { label: "One source", title: "Cells that stand on one source" },
  sources: { label: "Read", title: "Sources read for it" },
};

/** Whose words the record is made of, and how many of its cells stand on one leg. */
export function OwnWordsTable({ tallies, sort, kept }: OwnWordsTableProps) {
  return (
    <ScrollFrame label="Share of own words by stakeholder">
      <table className="w-full max-w-[72rem] min-w-[44rem] border-separate border-spacing-0 text-sm">
        <caption className="sr-only">
          Share of own words, and cells that stand on one analyst, speaker or source, by stakeholder
        </caption>
        <thead>
          <tr>
            {TRUST_COLUMNS.map((id) => (
              <SortHead
                key={id}
                {...HEADS[id]}
                href={routes.trust({ ...kept, sort: turnedSort(id, sort) })}
                direction={sort.id === id ? (sort.desc ? "desc" : "asc") : null}
                align={id === "name" ? "left" : "right"}
                className={id === "name" ? "sticky left-0 z-10 bg-paper pl-0" : ""}
              />
            ))}
          </tr>
        </thead>
        {[false, true].map((areGroups) => (
          <tbody key={String(areGroups)}>
            {areGroups && (
              <tr>
                <th
                  scope="rowgroup"
                  colSpan={TRUST_COLUMNS.length}
                  className="pt-5 pb-1 text-left font-medium text-soft"
                >
                  <span className="sticky left-0">Organisations and groups</span>
                </th>
              </tr>
            )}
            {tallies
              .filter(({ stakeholder }) => isCollective(stakeholder.kind) === areGroups)
              .map((tally) => (
                <OwnWordsRow key={tally.stakeholder.code} tally={tally} kept={kept} />
              ))}
          </tbody>
        ))}
      </table>
    </ScrollFrame>
  );
}
