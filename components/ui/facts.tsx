import { Fragment, type ReactNode } from "react";

export interface FactsProps {
  facts: readonly { label: string; value: ReactNode }[];
}

/** A short record: what is known, one line each; facts without a value are left out. */
export function Facts({ facts }: FactsProps) {
  const known = facts.filter(
    ({ value }) => value !== null && value !== undefined && value !== false && value !== "",
  );
  return (
    <dl className="grid gap-x-6 text-sm sm:grid-cols-[10rem_minmax(0,1fr)]">
      {known.map(({ label, value }) => (
        <Fragment key={label}>
          <dt className="border-line pt-1.5 text-soft sm:border-t sm:pb-1.5">{label}</dt>
          <dd className="min-w-0 border-b border-line pb-1.5 break-words sm:border-t sm:border-b-0 sm:pt-1.5">
            {value}
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}
