import { ExhibitList } from "@/components/evidence/exhibit-list";
import { StakeholderNames } from "@/components/stakeholder/stakeholder-name";
import { Fold } from "@/components/ui/fold";
import { Row } from "@/components/ui/row";
import { Section } from "@/components/ui/section";
import type { Coalition } from "@/lib/domain/coalition";
import type { Concerned, LedgerEntry } from "@/lib/domain/obstacle-ledger";
import { formatCount, formatList } from "@/lib/format/counts";
import { routes } from "@/lib/routes";

export interface LedgerSectionProps {
  coalition: Coalition;
  pin: number | null;
}

/** The obstacle ledger: what the record says stands in the way, of whom, on what evidence. */
export function LedgerSection({ coalition: { ledger }, pin }: LedgerSectionProps) {
  const { entries, elsewhere } = ledger;
  return (
    <Section
      id="obstacles"
      title="What stands in the way"
      aside={formatCount(entries.length, "obstacle")}
      intro="Obstacles that a source names against this mechanism or against acting through this forum. They hamper; only a missing seat excludes."
    >
      {entries.length === 0 && <p>None is on record for anybody at this table.</p>}
      {entries.map((entry) => (
        <Entry key={entry.item.code} entry={entry} pin={pin} />
      ))}
      {elsewhere.length > 0 && (
        <div className="mt-3">
          <Fold
            summary={`Named only against acting through another forum: ${formatList(elsewhere.map(({ item }) => item.title.toLowerCase()))}`}
          >
            {elsewhere.map((entry) => (
              <Entry key={entry.item.code} entry={entry} pin={pin} />
            ))}
          </Fold>
        </div>
      )}
    </Section>
  );
}

function Entry({ entry: { item, concerned }, pin }: { entry: LedgerEntry; pin: number | null }) {
  return (
    <Row
      head={
        <h3 className="text-lg leading-snug">
          <a href={routes.item(item.code, pin)} className="hover:underline">
            {item.title}
          </a>
        </h3>
      }
    >
      {concerned.map((one) => (
        <div key={one.stakeholder.code} className="pb-2 text-sm">
          <p>
            <StakeholderNames stakeholders={[one.stakeholder]} pin={pin} />
            <span className="text-soft">{RELATION_WORDS[one.relation]}</span>
            {one.alsoNamed.length > 0 && (
              <>
                , named together with <StakeholderNames stakeholders={one.alsoNamed} pin={pin} />
              </>
            )}
          </p>
          <Fold summary={`${formatCount(one.exhibits.length, "piece")} of evidence`}>
            <ExhibitList exhibits={one.exhibits} pin={pin} />
          </Fold>
        </div>
      ))}
    </Row>
  );
}

const RELATION_WORDS: Record<Concerned["relation"], string> = {
  party: "",
  forum: " (the forum)",
  group: " (a group, in general)",
};
