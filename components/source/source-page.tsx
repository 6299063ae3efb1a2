import { BasisCounts } from "@/components/evidence/basis-counts";
import { StakeholderNames } from "@/components/stakeholder/stakeholder-name";
import { Facts } from "@/components/ui/facts";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import type { SourceRecord } from "@/lib/domain/source-record";
import { formatCount, formatList } from "@/lib/format/counts";
import { formatDate, formatWritten } from "@/lib/format/dates";
import { SOURCE_KIND_WORDS } from "@/lib/format/words";
import { routes } from "@/lib/routes";
import { TakenFromIt } from "./taken-from-it";

export interface SourcePageProps {
  record: SourceRecord;
  names: ReadonlyMap<string, string>;
  pin: number | null;
}

/** A source: what it is, how far to trust it, and everything taken from it. */
export function SourcePage({ record, names, pin }: SourcePageProps) {
  const { source, tally, codedFor, reports } = record;
  const isOtherDate =
    source.pageDate && (source.pageDate < source.written.first || source.pageDate > source.written.last);
  return (
    <>
      <PageHead kicker={`Source ${source.id} · ${SOURCE_KIND_WORDS[source.kind]}`} title={source.title}>
        {source.authors.length > 0 ? formatList(source.authors) : "Unsigned"}. {source.publisher}.{" "}
        {formatWritten(source)}.{" "}
        <a href={routes.fragility({ drop: `source:${source.id}`, release: pin })} className="link">
          What would change without it
        </a>{" "}
        ·{" "}
        <a href={routes.comparisonOf(source.id, pin)} className="link">
          The comparison from it alone
        </a>
      </PageHead>
      {source.caution && (
        <p role="note" className="my-4 max-w-[46rem] border-l-4 border-warn bg-warn-wash px-3 py-2">
          <strong className="font-semibold">Caution.</strong> {source.caution}
        </p>
      )}
      <div className="grid grid-cols-1 gap-x-12 gap-y-4 lg:grid-cols-[minmax(0,46rem)_18rem]">
        <Section id="record" title="The record">
          <Facts
            facts={[
              { label: "Written", value: formatWritten(source) },
              { label: "How that is known", value: source.writtenHow },
              {
                label: "Date on the page",
                value:
                  isOtherDate && source.pageDate
                    ? `${formatDate(source.pageDate)}, which is not when it was written`
                    : null,
              },
              {
                label: "Language",
                value: new Intl.DisplayNames("en", { type: "language" }).of(source.language),
              },
              {
                label: "Read",
                value: source.extent === "whole" ? "whole" : "in part: its silences are weaker",
              },
              { label: "Coding", value: source.codingNote },
              {
                label: "Same statement",
                value: reports.length > 0 && (
                  <>
                    <p>Counted once with {formatCount(reports.length, "other report")}:</p>
                    <ul>
                      {reports.map((report) => (
                        <li key={report.id}>
                          <a href={routes.source(report.id, pin)} className="link">
                            {report.title}
                          </a>
                          , {report.publisher}
                          {report.id === source.statement && " (the one shown first)"}
                        </li>
                      ))}
                    </ul>
                  </>
                ),
              },
              { label: "Searched for", value: <StakeholderNames stakeholders={codedFor} pin={pin} /> },
              {
                label: "Address",
                value: source.url && (
                  <a href={source.url} className="link" rel="noreferrer">
                    {source.url}
                  </a>
                ),
              },
            ]}
          />
        </Section>
        <Section id="counts" title="What it gives">
          <BasisCounts tally={tally} />
        </Section>
      </div>
      <TakenFromIt record={record} names={names} pin={pin} />
    </>
  );
}
