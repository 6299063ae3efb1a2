import { Columns } from "@/components/ui/columns";
import { Contents } from "@/components/ui/contents";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { tallyChanges } from "@/lib/domain/change-tally";
import { describeChanges, describeSuccession } from "@/lib/format/change-words";
import { formatCount } from "@/lib/format/counts";
import { routes } from "@/lib/routes";
import { BetweenForms } from "./between-forms";
import { ByStakeholder } from "./by-stakeholder";
import { CauseCounts } from "./cause-counts";
import { CellShifts } from "./cell-shifts";
import { ChangesFilter } from "./changes-filter";
import { type ChangesReport, changesQuery } from "./changes-report";
import { RegisterLists } from "./register-changes";
import { StatementChanges } from "./statement-changes";

export interface ChangesPageProps {
  report: ChangesReport;
  pin: number | null;
}

/** What differs between two releases or two days, and whether the world moved or our reading of it. */
export function ChangesPage({ report, pin }: ChangesPageProps) {
  const { view, tally, changes, notes } = report;
  const query = changesQuery(view);
  const hrefOf = (change: Record<string, string | number | null>) =>
    routes.changes(pin, { ...query, ...change });
  const { from: _, to: __, ...kept } = query;
  const succession = describeSuccession(view.between, changes.registers.stakeholders);
  const parts = [
    { id: "cells", label: "Cells", count: changes.cells.length },
    { id: "passages", label: "Passages", count: changes.statements.length },
    { id: "registers", label: "Other lists", count: tallyChanges(changes).registers },
  ];
  return (
    <>
      <PageHead title="What changed" finding={describeChanges(view.between, tally)}>
        {succession && <p>{succession}</p>}
        {notes.map(({ n, note }) => (
          <p key={n}>
            Release {n}: {note}
          </p>
        ))}
      </PageHead>
      <BetweenForms report={report} kept={kept} pin={pin} />
      <ChangesFilter report={report} query={query} pin={pin} />
      <Columns
        contents={<Contents parts={parts} />}
        aside={<ByStakeholder report={report} hrefOf={(code) => hrefOf({ stakeholder: code })} />}
      >
        {view.between.by === "release" && tally.passages > 0 && (
          <Section id="causes" title="Why" aside={formatCount(tally.passages, "changed passage")}>
            <CauseCounts tally={tally} chosen={view.cause} hrefOf={(cause) => hrefOf({ cause })} />
          </Section>
        )}
        <CellShifts cells={changes.cells} pins={report.pins} />
        <StatementChanges report={report} hrefAt={(page) => hrefOf({ page })} />
        <RegisterLists report={report} />
        <p className="mt-8 max-w-[42em] text-sm text-soft">
          A passage is known by its address, and a cell by the marks it shows.{" "}
          <a href={`${routes.method(pin)}#change`} className="link">
            How changes and their causes are told
          </a>
          .
        </p>
      </Columns>
    </>
  );
}
