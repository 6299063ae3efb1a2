"use client";

import { memo } from "react";
import { Share } from "@/components/ui/share";
import type { GridRow } from "@/lib/domain/grid";
import { formatDate } from "@/lib/format/dates";
import type { PlacedColumn } from "./grid-table";
import { MatrixCell } from "./matrix-cell";

export interface MatrixRowProps {
  row: GridRow;
  /** Its place in a large table of which only a part is drawn. */
  rowIndex: number | undefined;
  /** The visible columns with each one's place in row.cells. */
  columns: readonly PlacedColumn[];
  /** How many columns are out of sight on either side. */
  before: number;
  after: number;
  href: string;
  /** The column whose cell of this row is open, if any: a plain value keeps untouched rows from rendering again. */
  openColumn: string | null;
  hrefOf: (row: string, column: string) => string;
  onOpen: (row: string, column: string, event: React.MouseEvent) => void;
}

/** The most room that a card on a phone needs for its head and for each stated cell, in rem. */
const CARD_HEAD = 6;
const CARD_LINE = 4.25;

/** A row of the comparison; memoised because sorting two hundred of them must only move them. */
export const MatrixRow = memo(function MatrixRow({
  row,
  rowIndex,
  columns,
  before,
  after,
  href,
  openColumn,
  hrefOf,
  onOpen,
}: MatrixRowProps) {
  const silent = row.cells.filter(({ status }) => status !== "stated").length;
  return (
    <tr
      className={row.ended ? "matrix-row ended" : "matrix-row"}
      data-card={CARD_HEAD + CARD_LINE * (row.cells.length - silent)}
      aria-rowindex={rowIndex}
    >
      <th scope="row" className="matrix-name">
        <a href={href} title={row.note ?? row.title} className="block py-0.5 hover:underline">
          {row.label}
        </a>
        <span className="matrix-small">
          {[
            row.iso3 !== null || row.collective ? row.id : "",
            row.ended ? `until ${formatDate(row.ended.slice(0, 7))}` : "",
          ]
            .filter(Boolean)
            .join(" · ")}
          <span className="card-only">
            {" "}
            {silent} of {row.cells.length} empty
          </span>
        </span>
      </th>
      <td className="matrix-number" data-label="Positions">
        {row.positions}
      </td>
      <td className="matrix-number" data-label="Own words">
        <Share part={row.official} whole={row.positions} />
      </td>
      {before > 0 && <td colSpan={before} aria-hidden="true" />}
      {columns.map((column) => {
        const cell = row.cells[column.index];
        if (!cell) return null;
        return (
          <td
            key={column.id}
            data-silent={cell.status === "stated" ? undefined : cell.status}
            className={openColumn === column.id ? "open" : undefined}
          >
            <MatrixCell
              cell={cell}
              label={column.label}
              href={hrefOf(row.id, column.id)}
              isOpen={openColumn === column.id}
              onOpen={(event) => onOpen(row.id, column.id, event)}
            />
          </td>
        );
      })}
      {after > 0 && <td colSpan={after} aria-hidden="true" />}
    </tr>
  );
});
