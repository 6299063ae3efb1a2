import { ExhibitEntry } from "@/components/evidence/exhibit-entry";
import { Section } from "@/components/ui/section";
import type { Coalition } from "@/lib/domain/coalition";
import { EFFECT_WORDS } from "@/lib/format/coalition-words";
import { formatCount } from "@/lib/format/counts";

export interface WeakestSectionProps {
  coalition: Coalition;
  nameOf: (code: string) => string;
  pin: number | null;
}

/** The weakest single statement the result rests on. */
export function WeakestSection({ coalition: { weakest, links }, nameOf, pin }: WeakestSectionProps) {
  return (
    <Section
      id="weakest"
      title="The weakest evidence it rests on"
      aside={formatCount(links.length, "statement that matters", "statements that matter")}
      intro="Each statement is taken out in turn. Of those without which something would differ, what changes most comes first; then an analyst’s before a deed before own words, undated before dated, alone before one of several, the oldest."
    >
      {weakest ? (
        <div className="max-w-[44rem]">
          <p>
            On {nameOf(weakest.stakeholder)}. {EFFECT_WORDS[weakest.effect]}
          </p>
          <ExhibitEntry exhibit={weakest.exhibit} pin={pin} />
        </div>
      ) : (
        <p>No single statement makes a difference: the result rests on silence and on lists of members.</p>
      )}
    </Section>
  );
}
