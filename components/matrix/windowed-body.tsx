"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import type { RefObject } from "react";
import { MatrixBody, type MatrixBodyProps } from "./matrix-body";
import { COLUMN_WIDTH, NAME_WIDTH, NUMBER_WIDTH, ROW_HEIGHT, type VisibleWindow } from "./visible-window";

export interface WindowedBodyProps extends MatrixBodyProps {
  frame: RefObject<HTMLElement | null>;
}

/** The body of a large table: follows the scrolling of its frame. Fetched only where a table is large. */
export default function WindowedBody({ frame, ...props }: WindowedBodyProps) {
  const common = {
    getScrollElement: () => frame.current,
    initialRect: { width: 1440, height: 900 },
  };
  const down = useVirtualizer({
    ...common,
    count: props.lines.length,
    estimateSize: () => ROW_HEIGHT,
    overscan: 1,
  });
  const across = useVirtualizer({
    ...common,
    count: props.columns.length,
    estimateSize: () => COLUMN_WIDTH,
    horizontal: true,
    paddingStart: NAME_WIDTH + 2 * NUMBER_WIDTH,
    overscan: 0,
  });
  const [firstRow, lastRow] = rangeOf(down.getVirtualItems());
  const [firstColumn, lastColumn] = rangeOf(across.getVirtualItems());
  const window: VisibleWindow = {
    isLarge: true,
    rows: {
      first: firstRow,
      last: lastRow,
      before: firstRow * ROW_HEIGHT,
      after: (props.lines.length - lastRow) * ROW_HEIGHT,
    },
    columns: {
      shown: props.columns.slice(firstColumn, lastColumn),
      before: firstColumn,
      after: props.columns.length - lastColumn,
    },
  };
  return <MatrixBody {...props} window={window} />;
}

function rangeOf(items: readonly { index: number }[]): [first: number, last: number] {
  return [items[0]?.index ?? 0, (items.at(-1)?.index ?? -1) + 1];
}
