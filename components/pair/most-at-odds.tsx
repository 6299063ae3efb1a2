import { Section } from "@/components/ui/section";
import type { Tie } from "@/lib/domain/agreement-grid";
import { describeMeasure } from "@/lib/format/pair-words";
import { type Query, routes } from "@/lib/routes";

export interface MostAtOddsProps {
  ties: readonly Tie[];
  query: Query;
}

/** Pairs to begin with: those whose conflict is the largest share of what they have in common. */
export function MostAtOdds({ ties, query }: MostAtOddsProps) {
  if (ties.length === 0) return null;
  return (
    <Section
      id="at-odds"
      title="Most at odds"
      intro="Pairs with three mechanisms or more in common, by their share of conflict."
    >
      <ul className="max-w-[42em] text-sm">
        {ties.map(({ a, b, agreement }) => (
          <li key={`${a.key} ${b.key}`} className="border-b border-line py-1.5">
            <a href={routes.pair(a.key, b.key, query)} className="link">
              {a.label} and {b.label}
            </a>{" "}
            <span className="text-soft">conflict {describeMeasure("conflict", agreement)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
