import type { ReactNode } from "react";

export interface RowProps {
  id?: string;
  head: ReactNode;
  children: ReactNode;
}

/** A name on the left and what there is to say of it on the right; one above the other on a phone. */
export function Row({ id, head, children }: RowProps) {
  return (
    <div
      id={id}
      className="grid gap-x-8 border-t border-line py-3 first:border-t-0 md:grid-cols-[14rem_minmax(0,1fr)]"
    >
      <div className="mb-1 md:sticky md:top-3 md:self-start">{head}</div>
      <div className="min-w-0 max-w-[44rem] [&>article:first-child]:border-t-0 [&>article:first-child]:pt-1">
        {children}
      </div>
    </div>
  );
}
