import { ScrollFrame } from "@/components/ui/scroll-frame";
import type { PairRecord, SharedSalience } from "@/lib/domain/pair";
import { nameSide } from "@/lib/format/pair-words";
import { type Query, routes } from "@/lib/routes";
import { WordMark } from "./word-mark";

export interface SharedTableProps {
  label: string;
  rows: readonly SharedSalience[];
  pair: PairRecord;
  query: Query;
  pin: number | null;
}

const CELL = "border-b border-line px-2 py-1 align-baseline";

/** Threats or interests that both name, with the weight each gives them. */
export function SharedTable({ label, rows, pair: { a, b }, query, pin }: SharedTableProps) {
  return (
    <ScrollFrame label={label}>
      <table className="mt-2 w-full max-w-[52rem] min-w-[28rem] border-separate border-spacing-0 text-sm">
        <caption className="sr-only">{label}</caption>
        <thead>
          <tr>
            {["Item", nameSide(a), nameSide(b)].map((name, index) => (
              <th
                key={name}
                scope="col"
                className={`border-b border-ink px-2 pb-1.5 text-left font-medium ${index === 0 ? "pl-0" : ""}`}
              >
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ item, ...words }) => (
            <tr key={item.code}>
              <th scope="row" className={`${CELL} pl-0 text-left font-normal`}>
                <a
                  href={routes.item(item.code, pin)}
                  className="font-serif text-base font-semibold hover:underline"
                >
                  {item.title}
                </a>
              </th>
              <td className={CELL}>
                <WordMark side={a} item={item} word={words.a} query={query} />
              </td>
              <td className={CELL}>
                <WordMark side={b} item={item} word={words.b} query={query} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}
