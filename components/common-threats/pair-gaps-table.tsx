import { ItemLinks } from "@/components/pair/item-links";
import { ScrollFrame } from "@/components/ui/scroll-frame";
import type { PairGap } from "@/lib/domain/common-threats";
import { formatNumber } from "@/lib/format/counts";
import { formatSigned } from "@/lib/format/pair-words";
import { type Query, routes } from "@/lib/routes";

export interface PairGapsTableProps {
  label: string;
  pairs: readonly PairGap[];
  query: Query;
  pin: number | null;
  /** Left out for pairs that cannot be ranked. */
  withoutGap?: boolean;
}

const HEAD = "border-b border-ink px-2 pb-1.5 align-bottom font-medium";
const CELL = "border-b border-line px-2 py-1.5 align-baseline";

/** Pairs with their threats in common, what they are for together, and the difference. */
export function PairGapsTable({ label, pairs, query, pin, withoutGap = false }: PairGapsTableProps) {
  return (
    <ScrollFrame label={label}>
      <table className="w-full max-w-[76rem] min-w-[46rem] border-separate border-spacing-0 text-sm">
        <caption className="sr-only">{label}</caption>
        <thead>
          <tr>
            <th scope="col" className={`${HEAD} pl-0 text-left`}>
              Pair
            </th>
            <th scope="col" colSpan={2} className={`${HEAD} text-left`}>
              Threats in common
            </th>
            <th scope="col" colSpan={2} className={`${HEAD} text-left`}>
              Mechanisms both are for
            </th>
            <th scope="col" className={`${HEAD} text-right`}>
              Both speak of
            </th>
            {!withoutGap && (
              <th scope="col" className={`${HEAD} text-right`}>
                Gap
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {pairs.map((pair) => (
            <PairGapRow
              key={`${pair.a.code} ${pair.b.code}`}
              pair={pair}
              query={query}
              pin={pin}
              withoutGap={withoutGap}
            />
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

type PairGapRowProps = Omit<PairGapsTableProps, "label" | "pairs"> & { pair: PairGap };

function PairGapRow({ pair, query, pin, withoutGap }: PairGapRowProps) {
  const { a, b, threats, mechanisms, bothSpeakOf, gap } = pair;
  const href = routes.pair(a.code, b.code, query);
  return (
    <tr>
      <th scope="row" className={`${CELL} min-w-40 pl-0 text-left font-normal`}>
        <a href={href} className="font-serif text-base font-semibold hover:underline">
          {a.shortName} and {b.shortName}
        </a>
      </th>
      <td className={`${CELL} text-right`}>
        <Count of={threats.length} href={`${href}#threats`} what="threats in common" />
      </td>
      <td className={CELL}>
        <ItemLinks items={threats} pin={pin} />
      </td>
      <td className={`${CELL} text-right`}>
        <Count of={mechanisms.length} href={`${href}#mechanisms`} what="mechanisms together" />
      </td>
      <td className={CELL}>
        {mechanisms.length === 0 ? (
          <span className="text-soft">none</span>
        ) : (
          <ItemLinks items={mechanisms} pin={pin} />
        )}
      </td>
      <td className={`${CELL} text-right`}>{formatNumber(bothSpeakOf)}</td>
      {!withoutGap && (
        <td className={`${CELL} text-right font-medium whitespace-nowrap`}>{formatSigned(gap)}</td>
      )}
    </tr>
  );
}

// The number opens the evidence of the pair.
function Count({ of, href, what }: { of: number; href: string; what: string }) {
  return (
    <a href={href} className="inline-block min-h-6 min-w-6 font-medium hover:underline">
      {formatNumber(of)}
      <span className="sr-only"> {what}</span>
    </a>
  );
}
