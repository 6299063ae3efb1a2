import { ScrollFrame } from "@/components/ui/scroll-frame";
import { SortHead } from "@/components/ui/sort-head";
import type { SortKey } from "@/lib/domain/comparison-view";
import { TALLY_COLUMNS, type TallyColumn, type TallySection } from "@/lib/domain/stakeholder-tally";
import { routes, withQuery } from "@/lib/routes";
import { StakeholderRow } from "./stakeholder-row";

export interface StakeholderTableProps {
  sections: readonly TallySection[];
  sort: SortKey;
  pin: number | null;
}

const HEADS: Record<TallyColumn, { label: string; title: string }> = {
  name: { label: "Stakeholder", title: "By name" },
  own: { label: "Says", title: "Positions in its own words" },
  deeds: { label: "Does", title: "Positions read from what it is reported to have done" },
  said: { label: "Said of it", title: "Positions that others ascribe to it" },
  called: { label: "Called on", title: "Positions that others ask it to take" },
  all: { label: "All", title: "All positions on record" },
  share: { label: "Own words", title: "Share of all positions that are its own words" },
  newest: { label: "Newest", title: "Date of the newest piece of evidence" },
  sources: { label: "Read", title: "Sources read for it" },
};

const SECTION_TITLES: Record<Exclude<TallySection["id"], "unread">, string> = {
  states: "States",
  "one-country": "Afghanistan, one country with a break in it",
  organisations: "Organisations",
  groups: "Groups that the sources name without their members",
};

/** Every stakeholder and what its record rests on, in sections that a sort never mixes. */
export function StakeholderTable({ sections, sort, pin }: StakeholderTableProps) {
  return (
    <ScrollFrame label="Stakeholders, by what their record rests on">
      <table className="w-full max-w-[72rem] min-w-[34rem] border-separate border-spacing-0 text-sm">
        <caption className="sr-only">
          Stakeholders by kind, with the number of positions on each basis
        </caption>
        <thead>
          <tr>
            {TALLY_COLUMNS.map((id) => (
              <SortHead
                key={id}
                {...HEADS[id]}
                href={hrefOf(id, sort, pin)}
                direction={sort.id === id ? (sort.desc ? "desc" : "asc") : null}
                align={id === "name" ? "left" : "right"}
                className={id === "name" ? "sticky left-0 z-10 bg-paper pl-0" : ""}
              />
            ))}
          </tr>
        </thead>
        {sections.map(({ id, rows }) =>
          id === "unread" ? null : (
            <tbody key={id}>
              <tr>
                <th
                  scope="rowgroup"
                  colSpan={TALLY_COLUMNS.length}
                  className="pt-5 pb-1 text-left font-medium text-soft"
                >
                  <span className="sticky left-0">{SECTION_TITLES[id]}</span>
                </th>
              </tr>
              {rows.map((tally) => (
                <StakeholderRow key={tally.stakeholder.code} tally={tally} pin={pin} />
              ))}
            </tbody>
          ),
        )}
      </table>
    </ScrollFrame>
  );
}

/** Another click on a column turns its direction; names begin at A, numbers at the most. */
function hrefOf(id: TallyColumn, sort: SortKey, pin: number | null): string {
  const desc = sort.id === id ? !sort.desc : id !== "name";
  return withQuery(routes.stakeholders(), { sort: `${id}.${desc ? "desc" : "asc"}`, release: pin });
}
