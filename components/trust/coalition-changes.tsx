import { ScrollFrame } from "@/components/ui/scroll-frame";
import { Section } from "@/components/ui/section";
import type { CoalitionChanges as Changes, CoalitionResult } from "@/lib/domain/coalition-changes";
import { OUTCOME_WORDS } from "@/lib/format/coalition-words";
import { formatCount } from "@/lib/format/counts";
import { type Query, routes } from "@/lib/routes";
import { writeCoalitionQuery } from "@/lib/schemas/coalition-params";

export interface CoalitionChangesProps {
  coalitions: Changes;
  kept: Query;
  pin: number | null;
}

const HEAD = "py-1 pr-4 text-left font-normal";
const CELL = "border-t border-line py-1.5 pr-4 align-top";

/** Which mechanisms would come out otherwise in a standing forum, each leading to its question. */
export function CoalitionChanges({ coalitions: { questions, changes }, kept, pin }: CoalitionChangesProps) {
  const turned = changes.filter(({ before, after }) => before.outcome !== after.outcome).length;
  return (
    <Section
      id="coalitions"
      title="Coalitions"
      intro={`Every mechanism was asked in every standing forum, by the forum’s own rule: ${formatCount(questions, "question")}. ${tellChanges(turned, changes.length - turned)}`}
    >
      {changes.length > 0 && (
        <ScrollFrame label="Coalitions that come out otherwise">
          <table className="w-full max-w-[64rem] min-w-[36rem] text-sm">
            <thead>
              <tr className="text-soft">
                {["Mechanism", "Forum", "From", "To"].map((head) => (
                  <th key={head} scope="col" className={HEAD}>
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {changes.map(({ query, mechanism, forum, before, after }) => (
                <tr key={`${mechanism.code} ${forum.code}`}>
                  <th scope="row" className={`${CELL} text-left font-normal`}>
                    <a
                      href={routes.coalitions({
                        ...writeCoalitionQuery(query, null),
                        ...{ asOf: kept.asOf, layers: kept.layers, release: pin },
                      })}
                      className="link"
                    >
                      {mechanism.title}
                    </a>
                  </th>
                  <td className={CELL}>{forum.shortName}</td>
                  <td className={CELL}>{tell(before)}</td>
                  <td className={`${CELL} ${before.outcome === after.outcome ? "" : "font-semibold"}`}>
                    {tell(after)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollFrame>
      )}
    </Section>
  );
}

function tellChanges(turned: number, counted: number): string {
  if (turned + counted === 0) return "None would be answered or counted otherwise.";
  const rest = `${formatCount(counted, "would be counted", "would be counted")} otherwise with the same answer.`;
  if (counted === 0) return `${formatCount(turned, "would be answered", "would be answered")} otherwise.`;
  return turned === 0
    ? `None would be answered otherwise; ${rest}`
    : `${formatCount(turned, "would be answered", "would be answered")} otherwise; ${rest}`;
}

function tell({ outcome, seats, sure, most }: CoalitionResult): string {
  return `${OUTCOME_WORDS[outcome]}; ${sure} in for certain, ${most} at most, of ${formatCount(seats, "seat")}`;
}
