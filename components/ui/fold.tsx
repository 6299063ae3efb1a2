import type { ReactNode } from "react";

export interface FoldProps {
  summary: ReactNode;
  children: ReactNode;
}

/** Something to open, with or without JavaScript. */
export function Fold({ summary, children }: FoldProps) {
  return (
    <details className="group text-sm">
      <summary className="flex min-h-6 list-none items-baseline gap-1.5 text-soft hover:text-ink [&::-webkit-details-marker]:hidden">
        <span aria-hidden="true" className="group-open:rotate-90">
          ▸
        </span>
        <span className="underline decoration-strong-line underline-offset-4">{summary}</span>
      </summary>
      {children}
    </details>
  );
}
