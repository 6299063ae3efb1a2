import { Section } from "@/components/ui/section";
import type { StakeholderTally } from "@/lib/domain/stakeholder-tally";
import { formatCount } from "@/lib/format/counts";
import { StakeholderName } from "./stakeholder-name";

/** Those for whom nothing has been read: named, so that their absence is not taken for silence. */
export function UnreadStakeholders({ rows, pin }: { rows: readonly StakeholderTally[]; pin: number | null }) {
  if (rows.length === 0) return null;
  return (
    <Section
      id="unread"
      title="Not read yet"
      aside={formatCount(rows.length, "stakeholder")}
      intro="No source has been searched for these, so that nothing is on record for them tells nothing about them."
    >
      <ul className="grid max-w-[72rem] grid-cols-2 gap-x-8 md:grid-cols-3 lg:grid-cols-4">
        {rows.map(({ stakeholder }) => (
          <li key={stakeholder.code} className="border-t border-line py-1.5">
            <StakeholderName stakeholder={stakeholder} pin={pin} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
