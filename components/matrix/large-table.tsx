"use client";

import { lazy, Suspense, useEffect, useState } from "react";
import { changeQuery } from "@/lib/routes";
import { MatrixBody } from "./matrix-body";
import { MOST_ROWS_AT_ONCE, pageOf } from "./visible-window";
import type { WindowedBodyProps } from "./windowed-body";

const WindowedBody = lazy(() => import("./windowed-body"));

/** A body too large to draw at once: page by page at first and without a script, then by scrolling. */
export function LargeBody({ page, ...props }: WindowedBodyProps & { page: number }) {
  const [hasScript, setHasScript] = useState(false);
  useEffect(() => setHasScript(true), []);
  const onePage = <MatrixBody {...props} window={pageOf(props.lines.length, props.columns, page)} />;
  return hasScript ? (
    <Suspense fallback={onePage}>
      <WindowedBody {...props} />
    </Suspense>
  ) : (
    onePage
  );
}

/** The way from page to page of a large table, for readers without a script. */
export function Pages({ page, lines, query }: { page: number; lines: number; query: string }) {
  const last = Math.ceil(lines / MOST_ROWS_AT_ONCE);
  const hrefOf = (to: number) => `/?${changeQuery(new URLSearchParams(query), { page: to })}`;
  return (
    <p className="without-script py-2 text-sm">
      {page > 1 && (
        <a href={hrefOf(page - 1)} className="link mr-4">
          Earlier rows
        </a>
      )}
      Page {page} of {last}
      {page < last && (
        <a href={hrefOf(page + 1)} className="link ml-4">
          Further rows
        </a>
      )}
    </p>
  );
}
