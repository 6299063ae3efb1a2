import { CellSummary } from "@/components/evidence/cell-summary";
import { OwnThenOthers } from "@/components/evidence/exhibit-list";
import { Row } from "@/components/ui/row";
import { Section } from "@/components/ui/section";
import type { KindRecord } from "@/lib/domain/stakeholder-record";
import { formatCount } from "@/lib/format/counts";
import { formatNewest } from "@/lib/format/when";
import { KIND_WORDS } from "@/lib/format/words";
import { routes } from "@/lib/routes";

export interface KindSectionProps {
  record: KindRecord;
  pin: number | null;
}

/** What a stakeholder has on record on items of one kind, newest first, with the evidence. */
export function KindSection({ record: { kind, entries }, pin }: KindSectionProps) {
  return (
    <Section
      id={kind}
      title={KIND_WORDS[kind].many}
      aside={`${formatCount(entries.length, "item")}, newest first`}
    >
      {entries.map(({ item, cell, exhibits }) => (
        <Row
          key={item.code}
          id={item.code}
          head={
            <>
              <h3 className="text-lg leading-snug">
                <a href={routes.item(item.code, pin)} className="hover:underline">
                  {item.title}
                </a>
              </h3>
              <p className="mb-1 text-sm text-soft">{formatNewest(exhibits)}</p>
              <CellSummary cell={cell} withoutCalls />
              {cell.calledOn && (
                <p className="mt-1 text-sm text-soft">
                  Also{" "}
                  <a href={`#called-on-${item.code}`} className="link">
                    called on by {cell.calledOn.callers}
                  </a>
                </p>
              )}
            </>
          }
        >
          <OwnThenOthers exhibits={exhibits} pin={pin} />
        </Row>
      ))}
    </Section>
  );
}
