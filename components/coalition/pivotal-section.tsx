import { ScrollFrame } from "@/components/ui/scroll-frame";
import { Section } from "@/components/ui/section";
import { Share } from "@/components/ui/share";
import type { Coalition } from "@/lib/domain/coalition";
import { EXACT_UP_TO } from "@/lib/domain/coalition-query";
import type { Swing } from "@/lib/domain/coalition-swings";
import { groupBy } from "@/lib/domain/group-by";
import { OUTCOME_WORDS } from "@/lib/format/coalition-words";
import { formatCount, formatList, formatNumber } from "@/lib/format/counts";

export interface PivotalSectionProps {
  coalition: Coalition;
  nameOf: (code: string) => string;
}

/** Who decides: unknowns by critical swings, and the decided whose change of mind turns the outcome. */
export function PivotalSection({ coalition, nameOf }: PivotalSectionProps) {
  const { swings, turns, isExact, outcome } = coalition;
  const deciding = swings.filter((swing) => swing.swings > 0);
  return (
    <Section
      id="pivotal"
      title="Who is pivotal"
      aside={
        isExact ? formatCount(deciding.length, "unknown seat decides", "unknown seats decide") : undefined
      }
      intro="Critical swings over the unknowns (Penrose 1946, Banzhaf 1965): of all the ways the other unknown and conditional seats can turn out, for or against, those in which this one’s support makes the difference. It counts ways, not how likely they are."
    >
      {!isExact && (
        <p>
          Swings are counted up to {EXACT_UP_TO} seats; here there are {coalition.seats.length}, so only the
          bounds above hold.
        </p>
      )}
      {deciding.length > 0 && <SwingTable swings={deciding} nameOf={nameOf} />}
      {isExact && deciding.length === 0 && (
        <p className="max-w-[44rem]">
          No unknown seat decides anything: {OUTCOME_WORDS[outcome]} however they turn out.
        </p>
      )}
      {turns.length > 0 && (
        <ul className="mt-3 max-w-[44rem] text-sm">
          {[...groupBy(turns, (turn) => `${turn.from} ${turn.outcome}`).values()].map(([first, ...more]) =>
            first ? (
              <li key={first.code} className="border-t border-line py-1.5">
                If {formatList([first, ...more].map(({ code }) => nameOf(code)))}
                {more.length > 0 ? ", any one of them," : ""} came to{" "}
                {first.from === "for" ? "refuse" : "support"} it, {OUTCOME_WORDS[first.outcome]}.
              </li>
            ) : null,
          )}
        </ul>
      )}
    </Section>
  );
}

function SwingTable({ swings, nameOf }: { swings: readonly Swing[]; nameOf: (code: string) => string }) {
  const alike = [...groupBy(swings, (swing) => swing.swings).values()];
  return (
    <ScrollFrame label="Swings of the unknown seats">
      <table className="w-full max-w-[64rem] text-sm">
        <thead>
          <tr className="text-soft">
            <th scope="col" className="py-1 pr-4 text-left font-normal">
              Unknown or conditional, those alike together
            </th>
            <th scope="col" className="w-14 py-1 text-right font-normal">
              Swings
            </th>
            <th scope="col" className="w-12 py-1 pl-2 text-right font-normal">
              Of ways
            </th>
            <th scope="col" className="w-12 py-1 pl-2 text-right sm:w-24 font-normal">
              Share
            </th>
          </tr>
        </thead>
        <tbody>
          {alike.map(([first, ...more]) =>
            first ? (
              <tr key={first.swings} className="border-t border-line align-top">
                <th scope="row" className="py-1.5 pr-4 text-left font-normal">
                  {more.length > 0 && <span className="text-soft">each of </span>}
                  {formatList([first, ...more].map(({ code }) => nameOf(code)))}
                </th>
                <td className="py-1.5 text-right">{formatNumber(first.swings)}</td>
                <td className="py-1.5 pl-2 text-right">{formatNumber(first.ways)}</td>
                <td className="py-1.5 pl-2 text-right">
                  <Share part={first.swings} whole={first.ways} />
                </td>
              </tr>
            ) : null,
          )}
        </tbody>
      </table>
    </ScrollFrame>
  );
}
