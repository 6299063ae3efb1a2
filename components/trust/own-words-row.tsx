import { StakeholderName } from "@/components/stakeholder/stakeholder-name";
import { Share } from "@/components/ui/share";
import type { TrustTally } from "@/lib/domain/trust-tally";
import { formatNumber } from "@/lib/format/counts";
import { type Query, routes } from "@/lib/routes";

const CELL = "border-t border-line px-2 py-1.5 text-right align-baseline whitespace-nowrap";

/** One stakeholder in numbers; each number of cells leads to those cells. */
export function OwnWordsRow({ tally, kept }: { tally: TrustTally; kept: Query }) {
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
