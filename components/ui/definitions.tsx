import type { ReactNode } from "react";

export interface DefinitionsProps {
  rows: readonly { key: string; term: ReactNode; meaning: ReactNode }[];
}

/** Terms and what they mean, line by line. */
export function Definitions({ rows }: DefinitionsProps) {
  return (
    <dl className="mt-3 max-w-[48rem]">
      {rows.map(({ key, term, meaning }) => (
        <div key={key} className="grid gap-x-6 border-t border-line py-2 sm:grid-cols-[14rem_minmax(0,1fr)]">
          <dt>{term}</dt>
          <dd className="text-pretty text-soft">{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
