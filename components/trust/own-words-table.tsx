import { StakeholderName } from "@/components/stakeholder/stakeholder-name";
import { ScrollFrame } from "@/components/ui/scroll-frame";
import { Share } from "@/components/ui/share";
import { SortHead } from "@/components/ui/sort-head";
import type { SortKey } from "@/lib/domain/comparison-view";
import { TRUST_COLUMNS, type TrustColumn, type TrustTally } from "@/lib/domain/trust-tally";
import { isCollective } from "@/lib/domain/vocabulary";
import { formatNumber } from "@/lib/format/counts";
import { type Query, routes } from "@/lib/routes";

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

const CELL = "border-t border-line px-2 py-1.5 text-right align-baseline whitespace-nowrap";

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
                href={routes.trust({ ...kept, sort: turned(id, sort) })}
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
                <TallyRow key={tally.stakeholder.code} tally={tally} kept={kept} />
              ))}
          </tbody>
        ))}
      </table>
    </ScrollFrame>
  );
}

function TallyRow({ tally, kept }: { tally: TrustTally; kept: Query }) {
  const { stakeholder, official, positions, cells, alone, sources } = tally;
  const pin = typeof kept.release === "number" ? kept.release : null;
  return (
    <tr>
      <th
        scope="row"
        className="sticky left-0 z-10 min-w-36 border-t border-line bg-paper py-1 pr-2 text-left align-baseline font-normal"
      >
        <StakeholderName stakeholder={stakeholder} pin={pin} />
      </th>
      <td className={CELL}>
        <Share part={official} whole={positions} />
      </td>
      <td className={CELL}>{formatNumber(official)}</td>
      <td className={CELL}>{formatNumber(positions)}</td>
      <td className={CELL}>{formatNumber(cells)}</td>
      {(["analyst", "speaker", "source"] as const).map((kind) => (
        <td key={kind} className={CELL}>
          {alone[kind] === 0 ? (
            <span className="text-soft">0</span>
          ) : (
            <a
              href={`${routes.fragility({ ...kept, alone: kind, who: stakeholder.code })}#alone`}
              className="link inline-block min-w-6 py-0.5"
            >
              {formatNumber(alone[kind])}
            </a>
          )}
        </td>
      ))}
      <td className={CELL}>
        <a
          href={routes.silence({ ...kept, by: "year", open: stakeholder.code })}
          className="link inline-block min-w-6 py-0.5"
        >
          {formatNumber(sources)}
        </a>
      </td>
    </tr>
  );
}

/** Another click on a column turns its direction; names begin at A, numbers at the most. */
function turned(id: string, sort: SortKey): string {
  const desc = sort.id === id ? !sort.desc : id !== "name";
  return `${id}.${desc ? "desc" : "asc"}`;
}
