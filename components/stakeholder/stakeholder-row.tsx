import { Share } from "@/components/ui/share";
import type { StakeholderTally } from "@/lib/domain/stakeholder-tally";
import { formatNumber } from "@/lib/format/counts";
import { describeValidity } from "@/lib/format/record-words";
import { formatPieceWhen } from "@/lib/format/when";
import { StakeholderName } from "./stakeholder-name";

const CELL = "px-2 py-1.5 text-right align-baseline whitespace-nowrap";

/** One stakeholder in numbers; an authority that ended stands above a dashed break. */
export function StakeholderRow({ tally, pin }: { tally: StakeholderTally; pin: number | null }) {
  const { stakeholder, official, conduct, saidOf, calledOn, total, sources } = tally;
  const line = stakeholder.validTo ? "border-t-2 border-dashed border-strong-line" : "border-t border-line";
  const validity = stakeholder.iso3 ? describeValidity(stakeholder) : null;
  return (
    <tr>
      <th
        scope="row"
        className={`${line} sticky left-0 z-10 min-w-36 bg-paper py-1.5 pr-2 text-left align-baseline font-normal`}
      >
        <StakeholderName stakeholder={stakeholder} pin={pin} />
        {validity && <span className="block text-xs text-soft">{validity}</span>}
      </th>
      {[official, conduct, saidOf, calledOn, total].map((count, index) => (
        <td key={index} className={`${CELL} ${line} ${count === 0 ? "text-soft" : ""}`}>
          {formatNumber(count)}
        </td>
      ))}
      <td className={`${CELL} ${line}`}>
        <Share part={official} whole={total} />
      </td>
      <td className={`${CELL} ${line}`}>{formatPieceWhen(tally.newest)}</td>
      <td className={`${CELL} ${line}`}>{formatNumber(sources)}</td>
    </tr>
  );
}
