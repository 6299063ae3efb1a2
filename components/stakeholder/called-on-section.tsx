import { ExhibitList } from "@/components/evidence/exhibit-list";
import { Fold } from "@/components/ui/fold";
import { Glyph } from "@/components/ui/glyph";
import { Row } from "@/components/ui/row";
import { Section } from "@/components/ui/section";
import type { ItemRecordEntry } from "@/lib/domain/stakeholder-record";
import { formatCount, formatList } from "@/lib/format/counts";
import { formatNewest, speakersOf } from "@/lib/format/when";
import { routes } from "@/lib/routes";

export interface CalledOnSectionProps {
  entries: readonly ItemRecordEntry[];
  pin: number | null;
}

/** What others ask a stakeholder to do, and who asks: apart from everything it says or does itself. */
export function CalledOnSection({ entries, pin }: CalledOnSectionProps) {
  return (
    <Section
      id="called-on"
      title="What others call on it to do"
      aside={formatCount(entries.length, "item")}
      intro="Somebody else proposes that it should, or says that it could. This tells nothing of its own will."
    >
      {entries.map(({ item, exhibits }) => (
        <Row
          key={item.code}
          id={`called-on-${item.code}`}
          head={
            <>
              <h3 className="flex items-start gap-1.5 text-lg leading-snug">
                <Glyph name="called-on" className="mt-1 size-4" />
                <a href={routes.item(item.code, pin)} className="hover:underline">
                  {item.title}
                </a>
              </h3>
              <p className="text-sm text-soft">newest {formatNewest(exhibits)}</p>
            </>
          }
        >
          <p className="text-sm">Asked by {formatList(speakersOf(exhibits))}.</p>
          <Fold summary={`${formatCount(exhibits.length, "piece")} of evidence`}>
            <ExhibitList exhibits={exhibits} pin={pin} />
          </Fold>
        </Row>
      ))}
    </Section>
  );
}
