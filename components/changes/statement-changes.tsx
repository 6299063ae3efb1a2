import { CodeTag } from "@/components/ui/code-tag";
import { Section } from "@/components/ui/section";
import type { StatementChange } from "@/lib/domain/change";
import { groupBy } from "@/lib/domain/group-by";
import { describeHorizon } from "@/lib/format/change-words";
import { formatCount, formatNumber } from "@/lib/format/counts";
import { formatDate } from "@/lib/format/dates";
import { routes } from "@/lib/routes";
import { ChangeEntry } from "./change-entry";
import { type ChangesReport, PASSAGES_PER_PAGE } from "./changes-report";

export interface StatementChangesProps {
  report: ChangesReport;
  /** The same page of changes at another part of the list. */
  hrefAt: (page: number) => string;
}

/** Every passage that changed: by stakeholder, within it by month, the newest first. */
export function StatementChanges({ report, hrefAt }: StatementChangesProps) {
  const all = report.changes.statements;
  const pages = Math.max(1, Math.ceil(all.length / PASSAGES_PER_PAGE));
  const page = Math.min(report.view.page, pages);
  const start = (page - 1) * PASSAGES_PER_PAGE;
  const shown = all.slice(start, start + PASSAGES_PER_PAGE);
  const range = `${formatNumber(start + 1)} to ${formatNumber(start + shown.length)} of ${formatNumber(all.length)}`;
  return (
    <Section
      id="passages"
      title="Passage by passage"
      aside={pages > 1 ? range : formatCount(all.length, "passage")}
      intro="By stakeholder, states before groups; within each by the month in which it was said or done, newest first."
    >
      {all.length === 0 && <p>No passage differs.</p>}
      {[...groupBy(shown, ({ stakeholder }) => stakeholder)].map(([code, changes]) => (
        <OfStakeholder key={code} code={code} changes={changes} report={report} />
      ))}
      {pages > 1 && <Pager page={page} pages={pages} hrefAt={hrefAt} />}
    </Section>
  );
}

function OfStakeholder({
  code,
  changes,
  report,
}: {
  code: string;
  changes: readonly StatementChange[];
  report: ChangesReport;
}) {
  const known = [...report.after.stakeholders, ...report.before.stakeholders];
  const titles = new Map(
    [...report.before.items, ...report.after.items].map((item) => [item.code, item.title]),
  );
  const horizon = report.horizonOf?.(code) ?? null;
  return (
    <section aria-labelledby={`of-${code}`} className="mt-5 border-t border-strong-line pt-1">
      <h3 id={`of-${code}`} className="text-lg">
        <a href={routes.stakeholder(code, report.pins.after.pin)} className="hover:underline">
          {known.find((one) => one.code === code)?.shortName ?? code}
        </a>{" "}
        <CodeTag code={code} />
      </h3>
      {horizon !== null && <p className="text-sm text-soft">{describeHorizon(horizon)}</p>}
      {[...groupBy(changes, ({ day }) => day.slice(0, 7))].map(([month, ofMonth]) => (
        <div key={month}>
          <h4 className="mt-2 text-sm font-medium">{formatDate(month)}</h4>
          <ul>
            {ofMonth.map((change) => (
              <ChangeEntry
                key={change.id}
                change={change}
                title={titles.get(change.item) ?? change.item}
                pins={report.pins}
                withCause={report.view.between.by === "release"}
              />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function Pager({ page, pages, hrefAt }: { page: number; pages: number; hrefAt: (page: number) => string }) {
  return (
    <nav
      aria-label="Pages of passages"
      className="no-print mt-4 flex gap-x-6 border-t border-line pt-2 text-sm"
    >
      {page > 1 && (
        <a href={hrefAt(page - 1)} className="control link" rel="prev">
          Previous {PASSAGES_PER_PAGE}
        </a>
      )}
      <span className="control">
        Page {page} of {pages}
      </span>
      {page < pages && (
        <a href={hrefAt(page + 1)} className="control link" rel="next">
          Next {PASSAGES_PER_PAGE}
        </a>
      )}
    </nav>
  );
}
