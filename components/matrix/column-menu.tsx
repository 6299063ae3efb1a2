"use client";

import { useSearchParams } from "next/navigation";
import { memo } from "react";
import type { GridHead } from "@/lib/domain/grid";
import { changeQuery } from "@/lib/routes";
import { orderedColumns } from "./grid-table";
import { type Arrange, useArrangement } from "./view-state";

export interface ColumnMenuProps {
  columns: readonly GridHead[];
  by: "stakeholder" | "item";
}

/** Hides, shows and moves columns; every step is a link that also works without a script. */
export function ColumnMenu({ columns, by }: ColumnMenuProps) {
  const [{ hide, order }, arrange] = useArrangement();
  const base = changeQuery(useSearchParams(), { hide: null, order: null, sort: null, cell: null });
  return (
    <details className="pb-1">
      <summary className="control">
        Columns{hide.length > 0 && `: ${hide.length} hidden`}
        <span className="sr-only"> ({by === "stakeholder" ? "items" : "stakeholders"})</span>
      </summary>
      <ColumnList
        columns={columns}
        hidden={hide.join()}
        ordered={order.join()}
        base={base}
        arrange={arrange}
      />
    </details>
  );
}

interface ColumnListProps {
  columns: readonly GridHead[];
  /** Codes in a line, so that the list is drawn again only when they change. */
  hidden: string;
  ordered: string;
  base: string;
  arrange: Arrange;
}

const ColumnList = memo(function ColumnList({ columns, hidden, ordered, base, arrange }: ColumnListProps) {
  const [hide, order] = [codesOf(hidden), codesOf(ordered)];
  const sorted = orderedColumns({ columns: [...columns] }, order, []);
  const codes = sorted.map(({ id }) => id);
  const step = (changes: { hide?: string[]; order?: string[] }) => {
    const next = { hide, order, ...changes };
    return {
      href: `/?${changeQuery(new URLSearchParams(base), { hide: next.hide.join(), order: next.order.join() })}`,
      onClick: (event: React.MouseEvent) => {
        event.preventDefault();
        arrange(changes);
      },
    };
  };
  return (
    <>
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(15rem,1fr))] gap-x-6">
        {sorted.map(({ id, title }, index) => {
          const isHidden = hide.includes(id);
          return (
            <li key={id} className="flex items-center gap-1">
              <a {...step({ order: swap(codes, index, index - 1) })} className="control w-6 justify-center">
                <span aria-hidden="true">←</span>
                <span className="sr-only">Move {title} to the front by one</span>
              </a>
              <a {...step({ order: swap(codes, index, index + 1) })} className="control w-6 justify-center">
                <span aria-hidden="true">→</span>
                <span className="sr-only">Move {title} to the back by one</span>
              </a>
              <a
                {...step({ hide: isHidden ? hide.filter((code) => code !== id) : [...hide, id] })}
                className={`control whitespace-normal ${isHidden ? "line-through" : ""}`}
              >
                <span className="sr-only">{isHidden ? "Show " : "Hide "}</span>
                {title}
              </a>
            </li>
          );
        })}
      </ul>
      {(hide.length > 0 || order.length > 0) && (
        <a {...step({ hide: [], order: [] })} className="control link">
          All columns, in their first order
        </a>
      )}
    </>
  );
});

function codesOf(line: string): string[] {
  return line === "" ? [] : line.split(",");
}

function swap(codes: string[], a: number, b: number): string[] {
  const next = [...codes];
  const [first, second] = [next[a], next[b]];
  if (first !== undefined && second !== undefined) {
    next[a] = second;
    next[b] = first;
  }
  return next;
}
