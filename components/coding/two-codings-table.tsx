import { Heads } from "@/components/ui/heads";
import { ScrollFrame } from "@/components/ui/scroll-frame";
import { type CodedPair, isDifference } from "@/lib/domain/coding-match";
import { decisionOf } from "@/lib/domain/coding-settlement";
import type { Draft } from "@/lib/domain/editorial";
import { CHOICE_WORDS } from "@/lib/format/editorial-words";
import type { PositionLine } from "@/lib/schemas/data-set";
import { CodedSide } from "./coded-side";

export interface TwoCodingsTableProps {
  pairs: readonly CodedPair<PositionLine>[];
  decisions: Draft;
  /** Names of stakeholders and items by code. */
  names: ReadonlyMap<string, string>;
}

/** Both codings side by side, position by position, with what was settled. */
export function TwoCodingsTable({ pairs, decisions, names }: TwoCodingsTableProps) {
  return (
    <ScrollFrame label="Both codings side by side">
      <table className="mt-3 w-full min-w-[46rem] border-separate border-spacing-0 text-sm">
        <Heads names={["Stakeholder and item", "First coder", "Second coder", "Settled"]} />
        <tbody>
          {pairs.map((pair, place) => {
            const { stakeholder, item } = pair.first ?? pair.second;
            const key = [pair.first, pair.second].map((one) => one && `${one.value} ${one.basis}`).join();
            return (
              <tr key={`${stakeholder} ${item} ${key}`} className="align-top">
                <th scope="row" className="border-b border-line py-1.5 pr-4 text-left font-normal">
                  <span className="font-medium">{names.get(stakeholder) ?? stakeholder}</span>
                  <span className="block">{names.get(item) ?? item}</span>
                </th>
                <td className="border-b border-line py-1.5 pr-4">
                  <CodedSide line={pair.first} />
                </td>
                <td className="border-b border-line py-1.5 pr-4">
                  <CodedSide line={pair.second} />
                </td>
                <td className="border-b border-line py-1.5">
                  <Outcome decision={isDifference(pair) ? decisionOf(decisions, place, pair) : null} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

function Outcome({ decision }: { decision: ReturnType<typeof decisionOf> }) {
  if (decision === null) return <span className="text-soft">as both have it</span>;
  return (
    <>
      {CHOICE_WORDS[decision.choice]}
      {decision.reason !== "" && <span className="block text-soft">{decision.reason}</span>}
    </>
  );
}
