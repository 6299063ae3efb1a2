"use client";

import { useSearchParams } from "next/navigation";
import { useCallback, useDeferredValue, useRef, useState } from "react";
import type { CellDetail } from "@/lib/domain/cell-detail";
import type { Grid } from "@/lib/domain/grid";
import { addressOf, cellHref, isCellOf } from "./cell-address";
import { CellPanel } from "./cell-panel";
import { LargeBody, Pages } from "./large-table";
import { MatrixBody } from "./matrix-body";
import { MatrixHead } from "./matrix-head";
import { useGridTable } from "./use-grid-table";
import { useOpenCell } from "./use-open-cell";
import { IN_PLACE } from "./view-state";
import { COLUMN_WIDTH, MOST_ROWS_AT_ONCE, NAME_WIDTH, NUMBER_WIDTH, pageOf } from "./visible-window";

export interface ComparisonTableProps {
  grid: Grid;
  caption: string;
  release: number;
  pin: number | null;
  /** Which rows of a large table the server draws, from 1. */
  page: number;
  /** The cell that was open when the server rendered, so that it shows without a script. */
  detail: CellDetail | null;
}

/** The comparison: sorts, filters and hides what the server computed; it computes nothing of its own. */
export function ComparisonTable({ grid, caption, release, pin, page, detail }: ComparisonTableProps) {
  const { sorting, known, visible, lines: arranged, cell, arrange } = useGridTable(grid);
  // A click shows in the heading at once; a table of thousands of cells follows in the next frames.
  const lines = useDeferredValue(arranged);
  const openAddress = cell !== null && isCellOf(cell, grid, detail) ? cell : null;
  const frame = useRef<HTMLElement>(null);
  const isLarge = lines.length > MOST_ROWS_AT_ONCE;
  const query = useSearchParams().toString();
  // Rows keep the links they were born with, or sorting would render every cell again; see refreshLink.
  const [firstQuery] = useState(query);
  const shown = lines.filter((line) => "row" in line).length;

  const hrefOf = useCallback(
    (row: string, column: string) => cellHref(firstQuery, addressOf(row, column, grid.by)),
    [firstQuery, grid.by],
  );
  const onOpen = useCallback(
    (row: string, column: string, event: React.MouseEvent) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      const cell = addressOf(row, column, grid.by);
      // Back closes the evidence; it does not walk through every cell that was looked at.
      const isOther = openAddress !== null && openAddress !== cell;
      arrange({ cell: openAddress === cell ? null : cell }, isOther ? IN_PLACE : undefined);
    },
    [arrange, grid.by, openAddress],
  );
  useOpenCell(openAddress, frame);
  // A link opened in another tab or copied must carry the arrangement of now.
  const refreshLink = (event: React.SyntheticEvent) => {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a.matrix-cell") : null;
    const cell = link && new URL(link.href).searchParams.get("cell");
    if (link && cell) link.href = cellHref(query, cell);
  };

  const body = { by: grid.by, lines, columns: visible, openAddress, pin, hrefOf, onOpen };

  return (
    <div
      className={
        openAddress ? "gap-6 min-[62rem]:grid min-[62rem]:grid-cols-[minmax(0,1fr)_20rem]" : undefined
      }
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section ref={frame} className="matrix-frame" aria-label={caption} tabIndex={0}>
        <table
          className={isLarge ? "matrix windowed" : "matrix"}
          aria-rowcount={isLarge ? lines.length + 1 : undefined}
          onPointerDown={refreshLink}
          onFocus={refreshLink}
        >
          <caption className="sr-only">{caption}</caption>
          <colgroup>
            <col width={NAME_WIDTH} />
            <col width={NUMBER_WIDTH} span={2} />
            <col width={COLUMN_WIDTH} span={Math.max(visible.length, 1)} />
          </colgroup>
          <MatrixHead
            by={grid.by}
            columns={visible}
            known={known}
            sorting={sorting}
            query={query}
            arrange={arrange}
          />
          {isLarge ? (
            <LargeBody {...body} frame={frame} page={page} />
          ) : (
            <MatrixBody {...body} window={pageOf(lines.length, visible, page)} />
          )}
        </table>
        <p className="sr-only" role="status">
          {shown} of {grid.rows.length} rows shown
        </p>
        {shown === 0 && (
          <p className="py-6 text-soft">No row matches. Clear the text filter or widen the choice.</p>
        )}
        {isLarge && <Pages page={page} lines={lines.length} query={query} />}
      </section>
      {openAddress && (
        <CellPanel
          key={openAddress}
          address={openAddress}
          release={release}
          pin={pin}
          initial={detail}
          onClose={() => arrange({ cell: null })}
        />
      )}
    </div>
  );
}
