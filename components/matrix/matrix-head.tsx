"use client";

import { memo } from "react";
import type { SortKey } from "@/lib/domain/comparison-view";
import type { GridHead } from "@/lib/domain/grid";
import { changeQuery } from "@/lib/routes";
import { naturalSort, readSorting, sortAlsoBy, sortBy, writeSortKey } from "./sort-keys";
import type { Arrange } from "./view-state";

export interface MatrixHeadProps {
  by: "stakeholder" | "item";
  columns: readonly GridHead[];
  /** Every column of the table, hidden ones too. */
  known: ReadonlySet<string>;
  sorting: readonly SortKey[];
  query: string;
  arrange: Arrange;
}

/** Column headings; each is a link that sorts, so it works without a script and by keyboard. */
export function MatrixHead({ by, columns, known, sorting, query, arrange }: MatrixHeadProps) {
  const base = changeQuery(new URLSearchParams(query), { sort: null });
  const headOf = (id: string) => {
    const place = sorting.findIndex((key) => key.id === id);
    const direction = sorting[place]?.desc;
    const order = place >= 0 && sorting.length > 1 ? place + 1 : null;
    return { id, known, base, arrange, isLeading: place === 0, isDescending: direction ?? null, order };
  };
  return (
    <thead>
      <tr>
        <SortableHead
          label={by === "stakeholder" ? "Stakeholder" : "Item"}
          title="Name."
          {...headOf("name")}
        />
        <SortableHead
          label="Pos."
          title="Positions on record in this table."
          isNumber
          {...headOf("positions")}
        />
        <SortableHead
          label="Own words"
          title="Share of the positions counted here that are its own words, quoted or reported."
          isNumber
          {...headOf("own")}
        />
        {columns.map(({ id, label, title, note }) => (
          <SortableHead
            key={id}
            label={label}
            title={note ? `${title}: ${note}` : `${title}.`}
            {...headOf(id)}
          />
        ))}
      </tr>
    </thead>
  );
}

interface SortableHeadProps {
  id: string;
  label: string;
  title: string;
  isNumber?: boolean;
  known: ReadonlySet<string>;
  /** The view's query without its sorting. */
  base: string;
  arrange: Arrange;
  isLeading: boolean;
  /** null while the table is not sorted by this column. */
  isDescending: boolean | null;
  /** Its place among several columns sorted by, from 1. */
  order: number | null;
}

// Memoised on plain values: sorting draws again only the headings it changes.
const SortableHead = memo(function SortableHead(props: SortableHeadProps) {
  const { id, label, title, isNumber = false, known, base, arrange, isLeading, isDescending, order } = props;
  const next = isLeading && isDescending !== null ? { id, desc: !isDescending } : naturalSort(id);
  const onClick = (event: React.MouseEvent) => {
    if (event.metaKey || event.ctrlKey) return;
    event.preventDefault();
    const change = event.shiftKey ? sortAlsoBy : sortBy;
    arrange(({ sort }) => ({ sort: change(readSorting(sort, known), id).map(writeSortKey) }));
  };
  return (
    <th
      scope="col"
      className={isNumber ? "matrix-number" : undefined}
      aria-sort={isLeading ? (isDescending ? "descending" : "ascending") : undefined}
    >
      <a
        href={`/?${base}${base && "&"}sort=${writeSortKey(next)}`}
        onClick={onClick}
        title={`${title} Click to sort by it; with Shift, after the others.`}
        className="block min-h-6 content-end whitespace-normal hover:text-says"
      >
        {label}
        <span aria-hidden="true" className={`sort-mark ${isDescending === null ? "text-faint" : "text-ink"}`}>
          {isNumber ? " " : "\u00a0"}
          {isDescending === null ? "↕" : isDescending ? "↓" : "↑"}
          {order !== null && <sub>{order}</sub>}
        </span>
      </a>
    </th>
  );
});
