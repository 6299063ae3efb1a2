import { CellSummary } from "@/components/evidence/cell-summary";
import { ExhibitList } from "@/components/evidence/exhibit-list";
import { MembershipSource } from "@/components/stakeholder/membership-source";
import { StakeholderName } from "@/components/stakeholder/stakeholder-name";
import { Fold } from "@/components/ui/fold";
import { Row } from "@/components/ui/row";
import { Section } from "@/components/ui/section";
import type { Coalition } from "@/lib/domain/coalition";
import type { Excluded } from "@/lib/domain/exclusion";
import { explainExclusion, nameForum } from "@/lib/format/coalition-words";
import { formatCount } from "@/lib/format/counts";
import { describeMembership } from "@/lib/format/record-words";
import { inSentence } from "@/lib/format/words";
import { routes } from "@/lib/routes";

export interface ExcludedSectionProps {
  coalition: Coalition;
  pin: number | null;
}

/** Who is needed and has no seat, and why: the list of members, and the obstacles on record. */
export function ExcludedSection({ coalition, pin }: ExcludedSectionProps) {
  const { excluded } = coalition;
  return (
    <Section
      id="excluded"
      title="Without a seat"
      aside={formatCount(excluded.length, "stakeholder")}
      intro="Only full members decide in a forum that has a list of them. An observer or partner may be invited; it has no vote here."
    >
      {excluded.map((one) => (
        <Row
          key={one.stakeholder.code}
          head={
            <h3 className="font-normal">
              <StakeholderName stakeholder={one.stakeholder} pin={pin} />
            </h3>
          }
        >
          <div className="text-sm">
            <p>
              {one.isNeeded ? "Needed, but it " : "A member, but it "}
              {explainExclusion(one, nameForum(coalition))}
            </p>
            <Seats excluded={one} />
            {one.obstacles.length > 0 && (
              <Fold
                summary={`Obstacles on record: ${formatCount(one.obstacles.length, "piece")} of evidence`}
              >
                <ExhibitList exhibits={one.obstacles} pin={pin} />
              </Fold>
            )}
            <Wish excluded={one} pin={pin} />
          </div>
        </Row>
      ))}
    </Section>
  );
}

function Seats({ excluded: { membership, otherDays } }: { excluded: Excluded }) {
  return (
    <>
      {membership && <MembershipSource {...membership} />}
      {otherDays.map((row) => (
        <p key={`${row.role}${row.from}`} className="text-soft">
          On other days: {describeMembership(row)}
          <MembershipSource {...row} />
        </p>
      ))}
    </>
  );
}

/** An outsider's own will towards the forum, which is no vote in it. */
function Wish({ excluded: { wish }, pin }: { excluded: Excluded; pin: number | null }) {
  if (wish?.cell.status !== "stated") return null;
  return (
    <div className="mt-3 border-t border-line pt-2">
      <p className="mb-1">
        On{" "}
        <a href={routes.item(wish.item.code, pin)} className="link">
          {inSentence(wish.item.title)}
        </a>{" "}
        itself it is on record:
      </p>
      <CellSummary cell={wish.cell} />
      <Fold summary={`${formatCount(wish.exhibits.length, "piece")} of evidence`}>
        <ExhibitList exhibits={wish.exhibits} pin={pin} />
      </Fold>
    </div>
  );
}
