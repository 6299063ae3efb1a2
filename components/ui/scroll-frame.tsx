import type { ReactNode } from "react";

/** Lets a wide table scroll by itself, by hand or by keyboard, so that the page never does. */
export function ScrollFrame({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      className="relative overflow-x-auto"
    >
      {children}
    </section>
  );
}
