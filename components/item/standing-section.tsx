import { ExhibitList, NewestExhibits } from "@/components/evidence/exhibit-list";
import { ValueMark } from "@/components/evidence/value-mark";
import { StakeholderName } from "@/components/stakeholder/stakeholder-name";
import { Fold } from "@/components/ui/fold";
import { Glyph } from "@/components/ui/glyph";
import { Row } from "@/components/ui/row";
import { Section } from "@/components/ui/section";
import type { Standing } from "@/lib/domain/item-record";
import { type Basis, isCollective } from "@/lib/domain/vocabulary";
import { formatCount } from "@/lib/format/counts";
import { formatNewest } from "@/lib/format/when";

export interface StandingSectionProps {
  basis: Basis;
  entries: readonly Standing[];
  pin: number | null;
}

export const STANDING_WORDS: Record<Basis, { id: string; title: string; intro: string; none: string }> = {
  official: {
    id: "says",
    title: "In their own words",
    intro: "Words of a stakeholder’s own office-holders or bodies, quoted or reported.",
    none: "Nobody is on record on it in words of their own.",
  },
  conduct: {
    id: "does",
    title: "By their deeds",
    intro: "What a stakeholder is reported to have done, whatever it says.",
    none: "No deed is reported.",
  },
  analyst: {
    id: "said-of",
    title: "Said of them by others",
    intro: "What an author or a quoted expert ascribes to a stakeholder; weaker than its own words or deeds.",
    none: "Nothing is ascribed to anybody.",
  },
};

/** Who stands where on one basis: states first, then organisations and groups. */
export function StandingSection({ basis, entries, pin }: StandingSectionProps) {
  const { id, title, intro, none } = STANDING_WORDS[basis];
  const states = entries.filter(({ stakeholder }) => !isCollective(stakeholder.kind)).length;
  const aside = [
    states > 0 ? formatCount(states, "state") : null,
    entries.length > states ? formatCount(entries.length - states, "group") : null,
  ];
  return (
    <Section id={id} title={title} aside={aside.filter(Boolean).join(", ")} intro={intro}>
      {entries.length === 0 && <p>{none}</p>}
      {entries.map(({ stakeholder, cell, mark, exhibits }) => (
        <Row
          key={stakeholder.code}
          head={
            <>
              <h3 className="font-normal">
                <StakeholderName stakeholder={stakeholder} pin={pin} />
              </h3>
              <p className="text-sm">
                <ValueMark basis={basis} value={mark.value} />
              </p>
              <p className="text-sm text-soft">{formatNewest(exhibits)}</p>
              {cell.saidDoneGap && basis !== "analyst" && (
                <p className="flex items-center gap-1.5 text-sm">
                  <Glyph name="gap" /> words against deeds
                </p>
              )}
              {cell.contested && (
                <p className="flex items-center gap-1.5 text-sm">
                  <Glyph name="contested" /> contested
                </p>
              )}
            </>
          }
        >
          {basis === "analyst" ? (
            <Fold summary={`${formatCount(exhibits.length, "piece")} of evidence`}>
              <ExhibitList exhibits={exhibits} pin={pin} />
            </Fold>
          ) : (
            <NewestExhibits exhibits={exhibits} pin={pin} />
          )}
        </Row>
      ))}
    </Section>
  );
}
