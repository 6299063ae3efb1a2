import { Fold } from "@/components/ui/fold";
import { Section } from "@/components/ui/section";
import { formatNumber } from "@/lib/format/counts";
import { FoundName, type FoundNameProps } from "./found-name";

export interface FoundNamesProps {
  id: string;
  label: string;
  /** How many were found in all. */
  total: number;
  found: readonly (Omit<FoundNameProps, "q"> & { key: string })[];
  q: string;
}

// More names than these would push the evidence out of sight.
const FIRST_NAMES = 5;

/** Stakeholders, items or sources found by their names, nearest first. */
export function FoundNames({ id, label, total, found, q }: FoundNamesProps) {
  const rest = found.slice(FIRST_NAMES);
  return (
    <Section
      id={id}
      title={label}
      aside={total > found.length && `the nearest ${found.length} of ${formatNumber(total)}`}
    >
      <Names found={found.slice(0, FIRST_NAMES)} q={q} />
      {rest.length > 0 && (
        <Fold summary={`${rest.length} more`}>
          <Names found={rest} q={q} />
        </Fold>
      )}
    </Section>
  );
}

function Names({ found, q }: Pick<FoundNamesProps, "found" | "q">) {
  return (
    <ul className="max-w-[48rem]">
      {found.map(({ key, ...one }) => (
        <FoundName key={key} {...one} q={q} />
      ))}
    </ul>
  );
}
