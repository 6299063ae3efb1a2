import type { ReactNode } from "react";

/** Running text at a readable measure. */
export function Prose({ children }: { children: ReactNode }) {
  return <div className="mt-2 max-w-[42em] space-y-3 text-pretty [&_dt]:font-medium">{children}</div>;
}
