import { ExhibitList } from "@/components/evidence/exhibit-list";
import { StakeholderNames } from "@/components/stakeholder/stakeholder-name";
import { Fold } from "@/components/ui/fold";
import { Row } from "@/components/ui/row";
import { Section } from "@/components/ui/section";
import type { Coalition } from "@/lib/domain/coalition";
import { groupBy } from "@/lib/domain/group-by";
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
      {entries.length === 0 && <p>On the chosen layers none is on record for anybody at this table.</p>}
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
      {[...groupBy(concerned, namedSet).values()].map((together) => (
        <NamedTogether
          key={together.map(({ stakeholder }) => stakeholder.code).join()}
          together={together}
          pin={pin}
        />
      ))}
    </Row>
  );
}

function namedSet({ stakeholder, alsoNamed }: Concerned): string {
  return [stakeholder, ...alsoNamed]
    .map(({ code }) => code)
    .sort()
    .join(" ");
}

/** Those of whom the same passages say the same, and the others they name who are not at this table. */
function NamedTogether({ together, pin }: { together: readonly Concerned[]; pin: number | null }) {
  const here = together.map(({ stakeholder }) => stakeholder.code);
  const others = (together[0]?.alsoNamed ?? []).filter(({ code }) => !here.includes(code));
  const exhibits = together.flatMap((one) => one.exhibits);
  return (
    <div className="pb-2 text-sm">
      <p>
        {together.map(({ stakeholder, relation }, index) => (
          <span key={stakeholder.code}>
            {index > 0 && ", "}
            <StakeholderNames stakeholders={[stakeholder]} pin={pin} />
            {RELATION_WORDS[relation] && <span className="text-soft"> ({RELATION_WORDS[relation]})</span>}
          </span>
        ))}
        {together.length > 1 && <span className="text-soft">, named together</span>}
        {others.length > 0 && (
          <span className="text-soft">
            , named together with <StakeholderNames stakeholders={others} pin={pin} />
          </span>
        )}
      </p>
      <Fold summary={`${formatCount(exhibits.length, "piece")} of evidence`}>
        <ExhibitList exhibits={exhibits} pin={pin} />
      </Fold>
    </div>
  );
}

const RELATION_WORDS: Record<Concerned["relation"], string | null> = {
  party: null,
  forum: "the forum",
  group: "a group, in general",
};
