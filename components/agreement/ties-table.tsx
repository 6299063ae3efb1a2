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
const HEAD = "border-b border-ink px-1.5 py-1.5 text-right font-medium";
const CELL = "border-b border-line px-1.5 py-1 text-right align-baseline";
const SIGN_WORDS = { congruence: "congruence", conflict: "conflict", even: "even" };

/** The network in numbers, strongest first; each pair opens its arithmetic. */
export function TiesTable({ ties, query }: TiesTableProps) {
  return (
    <ScrollFrame label="The ties in numbers">
      <table className="w-full min-w-[38rem] border-separate border-spacing-0 text-sm">
        <caption className="sr-only">Ties in numbers</caption>
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
  );
}
