import { Fragment } from "react";
import { ScrollFrame } from "@/components/ui/scroll-frame";
import type { SideBySide, SideBySideRow } from "@/lib/domain/side-by-side";
import { closenessOf } from "@/lib/domain/similarity";
import { formatCount } from "@/lib/format/counts";
import { nameSide } from "@/lib/format/pair-words";
import { KIND_WORDS } from "@/lib/format/words";
import { type Query, routes } from "@/lib/routes";
import { WordMark } from "./word-mark";

export interface CompareTableProps {
  table: SideBySide;
  query: Query;
  pin: number | null;
}

const CELL = "border-b border-line px-2 py-1 align-baseline";
const SPREAD_WORDS = { same: "all the same", near: "one step apart at most", opposed: "opposed" };

/** Items down, sides across: mechanisms most divergent first, then threats and interests most named first. */
export function CompareTable({ table: { sides, parts, silentItems }, query, pin }: CompareTableProps) {
  return (
    <>
      <ScrollFrame label="The sides, item by item">
        <table className="w-full border-separate border-spacing-0 text-sm">
          <caption className="sr-only">Items by side</caption>
          <thead>
            <tr>
              <th
                scope="col"
                className="sticky left-0 z-10 min-w-32 border-b border-ink bg-paper pb-1.5 text-left font-medium"
              >
                Item
              </th>
              {sides.map((side) => (
                <th
                  key={side.key}
                  scope="col"
                  className="min-w-28 border-b border-ink px-2 pb-1.5 text-left align-bottom font-medium"
                >
                  <a href={routes.stakeholder(side.stakeholder.code, pin)} className="hover:underline">
                    {nameSide(side)}
                  </a>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {parts.map(({ kind, rows }) => (
              <Fragment key={kind}>
                <tr>
                  <th
                    scope="rowgroup"
                    colSpan={sides.length + 1}
                    className="pt-5 pb-1 text-left font-medium text-soft"
                  >
                    <span className="sticky left-0">{KIND_WORDS[kind].many}</span>
                  </th>
                </tr>
                {rows.map((row) => (
                  <CompareRow key={row.item.code} row={row} sides={sides} query={query} pin={pin} />
                ))}
              </Fragment>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
      {silentItems > 0 && (
        <p className="mt-2 text-sm text-soft">
          {formatCount(silentItems, "item")} left out: none of these sides has a word of its own on{" "}
          {silentItems === 1 ? "it" : "them"}.
        </p>
      )}
    </>
  );
}

type CompareRowProps = { row: SideBySideRow; sides: SideBySide["sides"]; query: Query; pin: number | null };

function CompareRow({ row: { item, words, heard, spread }, sides, query, pin }: CompareRowProps) {
  return (
    <tr>
      <th scope="row" className={`${CELL} sticky left-0 z-10 bg-paper pl-0 text-left font-normal`}>
        <a href={routes.item(item.code, pin)} className="font-serif text-base font-semibold hover:underline">
          {item.shortTitle}
        </a>
        <span className="block text-xs text-soft">
          {spread === null
            ? `${heard} of ${sides.length}`
            : `${heard} of ${sides.length}: ${SPREAD_WORDS[closenessOf(spread)]}`}
        </span>
      </th>
      {sides.map((side, index) => {
        const word = words[index];
        return (
          <td key={side.key} className={CELL}>
            {word ? (
              <WordMark side={side} item={item} word={word} query={query} />
            ) : (
              <span className="text-soft">
                <span aria-hidden="true">·</span>
                <span className="sr-only">no word of its own</span>
              </span>
            )}
          </td>
        );
      })}
    </tr>
  );
}
