import { CHANGE_CAUSES, type ChangeCause } from "@/lib/domain/change";
import type { ChangeTally } from "@/lib/domain/change-tally";
import { CAUSE_WORDS, warnOfReading } from "@/lib/format/change-words";
import { formatCount, formatNumber, formatShare } from "@/lib/format/counts";

export interface CauseCountsProps {
  tally: ChangeTally;
  chosen: ChangeCause | null;
  hrefOf: (cause: ChangeCause | null) => string;
}

/** How many passages changed for which cause, each number a link to them, and how the cause was told. */
export function CauseCounts({ tally, chosen, hrefOf }: CauseCountsProps) {
  const warning = warnOfReading(tally);
  return (
    <>
      <table className="mt-2 w-full max-w-[52rem] border-separate border-spacing-0 text-sm">
        <caption className="sr-only">Changed passages by cause</caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">Cause</th>
            <th scope="col">Passages</th>
            <th scope="col">Share</th>
            <th scope="col">What it means</th>
          </tr>
        </thead>
        <tbody>
          {CHANGE_CAUSES.map((cause) => (
            <tr key={cause} className="align-baseline">
              <th scope="row" className="border-t border-line py-1.5 pr-4 text-left font-normal">
                {tally.causes[cause] === 0 ? (
                  <span className="text-soft">{CAUSE_WORDS[cause].many}</span>
                ) : (
                  <a
                    href={hrefOf(chosen === cause ? null : cause)}
                    className="link inline-flex min-h-6 items-center"
                    aria-current={chosen === cause ? "true" : undefined}
                  >
                    {CAUSE_WORDS[cause].many}
                  </a>
                )}
              </th>
              <td className="border-t border-line py-1.5 text-right font-medium">
                {formatNumber(tally.causes[cause])}
              </td>
              <td className="border-t border-line py-1.5 pr-6 pl-3 text-right text-soft">
                {formatShare(tally.causes[cause], tally.passages)}
              </td>
              <td className="hidden border-t border-line py-1.5 text-soft md:table-cell">
                {CAUSE_WORDS[cause].meaning}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-2 max-w-[52rem] text-sm text-soft">
        {formatCount(tally.passages, "passage")}, or {formatCount(tally.statements, "statement")} when reports
        of one statement count once.
        {tally.repeats > 0 &&
          ` ${formatCount(tally.repeats, "passage only reports", "passages only report")} again, from another source, what was held before.`}
      </p>
      {warning && (
        <p className="mt-3 max-w-[52rem] border-l-4 border-warn bg-warn-wash px-3 py-2 text-sm">{warning}</p>
      )}
    </>
  );
}
