import { ScrollFrame } from "@/components/ui/scroll-frame";
import type { Tie } from "@/lib/domain/agreement-grid";
import { countBy } from "@/lib/domain/similarity";
import { formatNumber, formatShare } from "@/lib/format/counts";
import { formatMeasure } from "@/lib/format/pair-words";
import { type Query, routes } from "@/lib/routes";

export interface TiesTableProps {
  ties: readonly Tie[];
  query: Query;
}

const HEADS = ["In common", "Same", "Near", "Opposed", "Agreement", "Conflict", "Net"];
const HEAD = "sticky top-0 border-b border-ink bg-paper px-1.5 py-1.5 text-right font-medium";
const CELL = "border-b border-line px-1.5 py-1 text-right align-baseline";
const SIGN_WORDS = { congruence: "congruence", conflict: "conflict", even: "even" };

/** The network in numbers, most conflict first; each pair opens its arithmetic. */
export function TiesTable({ ties, query }: TiesTableProps) {
  return (
    <div className="max-h-[40rem] overflow-y-auto">
      <ScrollFrame label="Ties, most conflict first">
        <table className="w-full min-w-[38rem] border-separate border-spacing-0 text-sm">
          <caption className="sr-only">Pairs with enough in common, most conflict first</caption>
          <thead>
            <tr>
              <th scope="col" className={`${HEAD} pl-0 text-left!`}>
                Pair
              </th>
              <th scope="col" className={`${HEAD} text-left!`}>
                Tie
              </th>
              {HEADS.map((head) => (
                <th key={head} scope="col" className={HEAD}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ties.map(({ a, b, agreement, sign }) => (
              <tr key={`${a.key} ${b.key}`}>
                <th scope="row" className={`${CELL} pl-0 text-left! font-normal`}>
                  <a href={routes.pair(a.key, b.key, query)} className="link">
                    {a.label} and {b.label}
                  </a>
                </th>
                <td className={`${CELL} text-left!`}>{SIGN_WORDS[sign]}</td>
                {[agreement.shared, agreement.same, agreement.near, agreement.opposed].map((count, index) => (
                  <td key={HEADS[index]} className={`${CELL} ${count === 0 ? "text-soft" : ""}`}>
                    {formatNumber(count)}
                  </td>
                ))}
                <td className={`${CELL} whitespace-nowrap`}>
                  {formatMeasure("agreement", agreement)} (
                  {formatShare(countBy("agreement", agreement), agreement.shared)})
                </td>
                <td className={CELL}>{formatMeasure("conflict", agreement)}</td>
                <td className={CELL}>{formatMeasure("net", agreement)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
    </div>
  );
}
