import type { ReactNode } from "react";

export interface SectionProps {
  id: string;
  title: ReactNode;
  /** Small print beside the title, such as a count. */
  aside?: ReactNode;
  intro?: ReactNode;
  children: ReactNode;
}

/** A part of a page with an address of its own, under a rule. */
export function Section({ id, title, aside, intro, children }: SectionProps) {
  return (
    <section aria-labelledby={id} className="mt-10">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 border-t-2 border-ink pt-2">
        <h2 id={id} className="scroll-mt-4 text-2xl">
          {title}
        </h2>
        {aside && <p className="text-sm text-soft">{aside}</p>}
      </div>
      {intro && <div className="mt-1 mb-3 max-w-[42em] text-sm text-pretty text-soft">{intro}</div>}
      {children}
    </section>
  );
}
