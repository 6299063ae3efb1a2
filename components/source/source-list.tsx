import type { SourceRecord } from "@/lib/domain/source-record";
import { formatCount, formatList } from "@/lib/format/counts";
import { formatWritten } from "@/lib/format/dates";
import { SOURCE_KIND_WORDS } from "@/lib/format/words";
import { routes } from "@/lib/routes";

export interface SourceListProps {
  records: readonly SourceRecord[];
  pin: number | null;
}

/** The sources as a bibliography, each with what was taken from it. */
export function SourceList({ records, pin }: SourceListProps) {
  return (
    <ol className="max-w-[64rem]">
      {records.map(({ source, tally, codedFor }) => (
        <li
          key={source.id}
          className="grid gap-x-8 border-t border-line py-4 md:grid-cols-[minmax(0,1fr)_18rem]"
        >
          <div>
            <h2 className="text-xl">
              <a href={routes.source(source.id, pin)} className="hover:underline">
                {source.title}
              </a>
            </h2>
            <p className="text-sm">
              {source.authors.length > 0 ? formatList(source.authors) : "Unsigned"}. {source.publisher}.{" "}
              {SOURCE_KIND_WORDS[source.kind]}, {formatWritten(source)}.
            </p>
            {source.caution && (
              <p className="mt-1 max-w-[44rem] text-sm text-soft">Caution: {source.caution}</p>
            )}
          </div>
          <dl className="mt-1 grid grid-cols-[1fr_auto] self-start text-sm">
            <dt className="text-soft">Positions</dt>
            <dd className="text-right">{tally.total}</dd>
            <dt className="text-soft">in stakeholders’ own words</dt>
            <dd className="text-right">{tally.official}</dd>
            <dt className="text-soft">Read {source.extent === "whole" ? "whole" : "in part"} for</dt>
            <dd className="text-right">{formatCount(codedFor.length, "stakeholder")}</dd>
          </dl>
        </li>
      ))}
    </ol>
  );
}
