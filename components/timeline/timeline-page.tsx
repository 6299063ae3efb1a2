import { ChartFigure } from "@/components/charts/chart-figure";
import { LensForm } from "@/components/lens/lens-form";
import { PlaceFields, type PlaceFieldsProps } from "@/components/lens/place-fields";
import { PageHead } from "@/components/ui/page-head";
import { buildTimelineOf } from "@/lib/charts/build-timeline";
import type { TimelineModel } from "@/lib/charts/chart-model";
import type { TimelineSubject } from "@/lib/charts/timeline-rows";
import type { IsoDay } from "@/lib/domain/calendar";
import type { Holdings, Lens } from "@/lib/domain/holdings";
import type { Release } from "@/lib/domain/position";
import { formatCount } from "@/lib/format/counts";
import { type Query, routes } from "@/lib/routes";

export interface TimelinePageProps {
  holdings: Holdings;
  lens: Lens;
  asOf: IsoDay | null;
  days: readonly IsoDay[];
  today: IsoDay;
  subject: TimelineSubject;
  chosen: PlaceFieldsProps["chosen"];
  /** The item that stands in where nothing was chosen. */
  standIn: string | null;
  release: Release;
  pin: number | null;
  kept: Query;
}

/** More rows than this nobody reads in one drawing. */
const MOST_ROWS = 60;

/** What was said and done when: of some stakeholders, on an item, or both. */
export function TimelinePage(props: TimelinePageProps) {
  const { holdings, lens, asOf, days, today, subject, chosen, standIn, release, pin, kept } = props;
  const links = {
    evidence: (id: string) => routes.evidence(id, pin),
    item: (code: string) => routes.item(code, pin, asOf),
    stakeholder: (code: string) => routes.stakeholder(code, pin, asOf),
  };
  const model = buildTimelineOf(subject, { holdings, lens, release, links });
  const isCut = model.rows.length > MOST_ROWS;
  return (
    <>
      <PageHead title="Positions over time">
        Each mark is evidence of one day, month or year; its shape tells own words, deeds, what others say and
        what they ask. The table under the drawing leads from each mark to its evidence.
      </PageHead>
      <LensForm
        action={routes.timeline()}
        kept={{ release: pin }}
        asOf={asOf}
        layers={lens.layers}
        days={days}
        today={today}
        links={
          <a href={routes.timelineCsv({ ...kept, release: pin })} className="control link">
            CSV
          </a>
        }
      >
        <PlaceFields
          stakeholders={holdings.stakeholders}
          items={holdings.items}
          chosen={chosen}
          anyItem={chosen.stakeholders.length > 0 ? "all items" : "the one with most evidence"}
        />
      </LensForm>
      {standIn !== null && (
        <p className="text-sm text-soft">
          Nobody and nothing was chosen, so this is the item with the most evidence. Choose stakeholders or
          another item above.
        </p>
      )}
      {isCut && (
        <p role="status" className="text-sm text-soft">
          The first {MOST_ROWS} of {formatCount(model.rows.length, "row")} are drawn; choose an item or a kind
          to see the rest. The CSV file holds all of them.
        </p>
      )}
      <div className="mt-4 max-w-[72rem]">
        <ChartFigure id="timeline" model={isCut ? firstRows(model) : model} />
      </div>
    </>
  );
}

function firstRows(model: TimelineModel): TimelineModel {
  const rows = model.rows.slice(0, MOST_ROWS);
  const codes = new Set(rows.map(({ code }) => code));
  return { ...model, rows, marks: model.marks.filter(({ row }) => codes.has(row)) };
}
