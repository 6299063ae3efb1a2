import { Fold } from "@/components/ui/fold";
import { Section } from "@/components/ui/section";
import type { FindingChanges, PlaceChange, RankingChange, Standing } from "@/lib/domain/finding-changes";
import type { Item } from "@/lib/domain/position";
import { formatCount, formatList, formatNumber } from "@/lib/format/counts";
import { RANKING_WORDS } from "@/lib/format/trust-words";
import { inSentence } from "@/lib/format/words";
import { routes } from "@/lib/routes";

export interface RankingChangesProps {
  findings: FindingChanges;
  pin: number | null;
}

/** What becomes of the comparison's findings: who leads each ranking, and whose place changes. */
export function RankingChanges({ findings, pin }: RankingChangesProps) {
  const { positions, official, rankings } = findings;
  return (
    <Section
      id="rankings"
      title="Findings and rankings"
      intro={`Positions: ${change(positions)}. In own words: ${change(official)}. A count says how many states; items with the same count share a place.`}
    >
      <dl className="max-w-[56rem] text-sm">
        {rankings.map((ranking) => (
          <div key={ranking.ranking} className="border-t border-line py-2">
            <dt className="font-medium">{RANKING_WORDS[ranking.ranking]}</dt>
            <dd className="mt-0.5">
              {tellLeader(ranking)}{" "}
              {ranking.changes.length > 0 && (
                <Fold summary={formatCount(ranking.changes.length, "item changes", "items change")}>
                  <Places changes={ranking.changes} pin={pin} />
                </Fold>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

function change({ before, after }: { before: number; after: number }): string {
  return before === after ? formatNumber(before) : `${formatNumber(before)} → ${formatNumber(after)}`;
}

function tellLeader({ leadersBefore, leadersAfter, isLedOtherwise, changes }: RankingChange) {
  if (!isLedOtherwise)
    return leadersBefore.length === 0
      ? "Nobody counts in it, before or after."
      : `${nameAll(leadersBefore)} ${leadersBefore.length === 1 ? "stays" : "stay"} first; ${changes.length === 0 ? "nothing changes." : "places or counts below or beside it do change."}`;
  return (
    <strong>
      First place: {nameAll(leadersBefore)} → {nameAll(leadersAfter)}.
    </strong>
  );
}

function nameAll(items: readonly Item[]): string {
  if (items.length === 0) return "nobody";
  if (items.length > 4) return `${items.length} items alike`;
  return formatList(items.map(({ title }, index) => (index === 0 ? title : inSentence(title))));
}

function Places({ changes, pin }: { changes: readonly PlaceChange[]; pin: number | null }) {
  return (
    <ul className="mt-1">
      {changes.map(({ item, before, after }) => (
        <li key={item.code} className="py-0.5">
          <a href={routes.item(item.code, pin)} className="link">
            {item.title}
          </a>
          : {tell(before)} → {tell(after)}
        </li>
      ))}
    </ul>
  );
}

function tell({ place, count }: Standing): string {
  return place === null ? "no state" : `place ${place} (${formatCount(count, "state")})`;
}
