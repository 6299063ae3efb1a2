import { ScrollFrame } from "@/components/ui/scroll-frame";
import type { ComparedStance, PairRecord } from "@/lib/domain/pair";
import {
  countBy,
  isEnough,
  MEASURES,
  type Measure,
  MIN_SHARED,
  tallyAgreement,
} from "@/lib/domain/similarity";
import { formatNumber } from "@/lib/format/counts";
import { CLOSENESS_WORDS, describeMeasure, MEASURE_WORDS, nameSide } from "@/lib/format/pair-words";
import { type Query, routes } from "@/lib/routes";
import { WordMark } from "./word-mark";

export interface ArithmeticTableProps {
  pair: PairRecord;
  measure: Measure;
  query: Query;
  pin: number | null;
}

const HEAD = "border-b border-ink px-2 pb-1.5 text-left align-bottom font-medium";
const CELL = "border-b border-line px-2 py-1 align-baseline";

/** Item by item: what each has on record, how many steps lie between, and what that adds to the sum. */
export function ArithmeticTable({ pair, measure, query, pin }: ArithmeticTableProps) {
  const { a, b, stances, agreement } = pair;
  return (
    <ScrollFrame label="The arithmetic of agreement">
      <table className="w-full max-w-[64rem] min-w-[36rem] border-separate border-spacing-0 text-sm">
        <caption className="sr-only">Mechanisms of which both speak, most divergent first</caption>
        <thead>
          <tr>
            <th scope="col" className={`${HEAD} pl-0`}>
              Mechanism
            </th>
            <th scope="col" className={HEAD}>
              {nameSide(a)}
            </th>
            <th scope="col" className={HEAD}>
              {nameSide(b)}
            </th>
            <th scope="col" className={HEAD}>
              How close
            </th>
            <th scope="col" className={`${HEAD} text-right`}>
              Distance
            </th>
            <th scope="col" className={`${HEAD} text-right`}>
              {MEASURE_WORDS[measure].label}
            </th>
          </tr>
        </thead>
        <tbody>
          {stances.map((one) => (
            <StanceRow key={one.item.code} one={one} pair={pair} measure={measure} query={query} pin={pin} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={4} className="px-2 pt-2 pl-0 text-left font-medium">
              Sum over {agreement.shared}
            </th>
            <td className="px-2 pt-2 text-right">{formatNumber(agreement.distance)}</td>
            <td className="px-2 pt-2 text-right font-medium">{formatNumber(countBy(measure, agreement))}</td>
          </tr>
        </tfoot>
      </table>
      <ul className="mt-2 text-sm text-soft">
        {MEASURES.map((one) => (
          <li key={one} className={one === measure ? "text-ink" : ""}>
            {MEASURE_WORDS[one].label}, {MEASURE_WORDS[one].formula}: {describeMeasure(one, agreement)}
          </li>
        ))}
        {!isEnough(agreement) && <li>A share is given from {MIN_SHARED} mechanisms in common on.</li>}
      </ul>
    </ScrollFrame>
  );
}

interface StanceRowProps extends ArithmeticTableProps {
  one: ComparedStance;
}

function StanceRow({ one, pair: { a, b }, measure, query, pin }: StanceRowProps) {
  const { item, distance, closeness } = one;
  return (
    <tr>
      <th scope="row" className={`${CELL} pl-0 text-left font-normal`}>
        <a href={routes.item(item.code, pin)} className="font-serif text-base font-semibold hover:underline">
          {item.title}
        </a>
      </th>
      <td className={CELL}>
        <WordMark side={a} item={item} word={one.a} query={query} />
      </td>
      <td className={CELL}>
        <WordMark side={b} item={item} word={one.b} query={query} />
      </td>
      <td className={`${CELL} ${closeness === "same" ? "text-soft" : "font-medium"}`}>
        {CLOSENESS_WORDS[closeness]}
      </td>
      <td className={`${CELL} text-right`}>{distance}</td>
      <td className={`${CELL} text-right`}>{formatNumber(countBy(measure, tallyAgreement([distance])))}</td>
    </tr>
  );
}
