import type { Source } from "@/lib/domain/position";
import type { ListedSource, SourceYear } from "@/lib/domain/source-list";
import { formatCount, formatList } from "@/lib/format/counts";
import { formatWritten } from "@/lib/format/dates";
import { SOURCE_KIND_WORDS } from "@/lib/format/words";
import { routes } from "@/lib/routes";

export interface SourceListProps {
  years: readonly SourceYear[];
  pin: number | null;
}

/** The sources as a bibliography by year; further reports of a statement stand under the best one. */
export function SourceList({ years, pin }: SourceListProps) {
  return years.map(({ year, sources }) => (
    <section
      key={year}
      aria-labelledby={`year-${year}`}
      className="mt-6 grid gap-x-8 md:grid-cols-[4rem_minmax(0,1fr)]"
    >
      <h2
        id={`year-${year}`}
        className="scroll-mt-4 border-t-2 border-ink pt-2 text-xl md:sticky md:top-2 md:self-start"
      >
        {year}
      </h2>
      <ol className="max-w-[64rem] border-t-2 border-ink">
        {sources.map((listed) => (
          <Entry key={listed.source.id} listed={listed} pin={pin} />
        ))}
      </ol>
    </section>
  ));
}

function Entry({ listed: { source, tally, reports }, pin }: { listed: ListedSource; pin: number | null }) {
  return (
    <li className="grid gap-x-8 border-b border-line py-2.5 sm:grid-cols-[minmax(0,1fr)_12rem]">
      <div>
        <h3 className="text-lg leading-snug font-normal">
          <a href={routes.source(source.id, pin)} className="hover:underline">
            {source.title}
          </a>
        </h3>
        <p className="text-sm text-soft">{describe(source)}</p>
        {source.caution && (
          <p className="mt-0.5 max-w-[44rem] text-sm text-soft">Caution: {source.caution}</p>
        )}
        {reports.length > 0 && (
          <p className="mt-0.5 text-sm text-soft">
            The same statement, counted once, also in{" "}
            {reports.map((report, index) => (
              <span key={report.id}>
                {index > 0 && ", "}
                <a href={routes.source(report.id, pin)} className="link">
                  {report.publisher}
                </a>
              </span>
            ))}
          </p>
        )}
      </div>
      <p className="text-sm text-soft sm:text-right">
        {formatCount(tally.total, "position")}, {tally.official} own
        <span className="block">read {source.extent === "whole" ? "whole" : "in part"}</span>
      </p>
    </li>
  );
}

function describe(source: Source): string {
  const signature = source.authors.length > 0 ? `${formatList(source.authors)}. ` : "";
  return `${signature}${source.publisher}. ${SOURCE_KIND_WORDS[source.kind]}, ${formatWritten(source)}.`;
}
