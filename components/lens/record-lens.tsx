import type { IsoDay } from "@/lib/domain/calendar";
import { routes } from "@/lib/routes";
import { LensForm } from "./lens-form";

export interface RecordLensProps {
  /** The one thing whose record the page is. */
  of: { stakeholder: string } | { item: string };
  asOf: IsoDay | null;
  days: readonly IsoDay[];
  today: IsoDay;
  pin: number | null;
}

/** Takes the record of a stakeholder or an item back to a day, and leads to its changes over time. */
export function RecordLens({ of, asOf, days, today, pin }: RecordLensProps) {
  const isOfItem = "item" in of;
  return (
    <LensForm
      action={isOfItem ? routes.item(of.item) : routes.stakeholder(of.stakeholder)}
      kept={{ release: pin }}
      asOf={asOf}
      days={days}
      today={today}
      links={
        <>
          <a href={routes.timeline(pin, { ...of, asOf })} className="control link">
            Timeline
          </a>
          <a href={routes.changes(pin, of)} className="control link">
            What changed
          </a>
          <a href={routes.timelineCsv({ ...of, asOf, release: pin })} className="control link">
            Record as CSV
          </a>
          <a
            href={isOfItem ? routes.itemFeed(of.item) : routes.stakeholderFeed(of.stakeholder)}
            className="control link"
          >
            Feed (Atom)
          </a>
        </>
      }
    />
  );
}
