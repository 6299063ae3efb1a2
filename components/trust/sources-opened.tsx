import { Section } from "@/components/ui/section";
import type { OpenedRow } from "@/lib/domain/silence-map";
import { formatDate, formatWritten } from "@/lib/format/dates";
import { describeEffort } from "@/lib/format/trust-words";
import { type Query, routes } from "@/lib/routes";

export interface SourcesOpenedProps {
  opened: OpenedRow;
  /** The address without the opened row. */
  kept: Query;
  pin: number | null;
}

/** The sources behind a number of the silence map, newest first. */
export function SourcesOpened({ opened: { stakeholder, year, effort }, kept, pin }: SourcesOpenedProps) {
  const newestFirst = [...effort.sources].sort((a, b) => b.written.last.localeCompare(a.written.last));
  return (
    <Section
      id="read"
      title={`Read for ${stakeholder.shortName}${year ? `, written in ${year}` : ""}`}
      aside={
        <a href={routes.silence(kept)} className="link">
          Close
        </a>
      }
      intro={`${describeEffort(effort)}.`.replace(/^./, (first) => first.toUpperCase())}
    >
      <ul className="max-w-[56em] text-sm">
        {newestFirst.map((source) => (
          <li key={source.id} className="border-b border-line py-1.5">
            <a href={routes.source(source.id, pin)} className="link">
              {source.title}
            </a>
            <span className="text-soft">
              , {source.publisher}, {formatWritten(source)}, read{" "}
              {source.extent === "whole" ? "whole" : "in part"}
              {source.pageDate && source.pageDate !== source.written.last
                ? `; its page says ${formatDate(source.pageDate)}`
                : ""}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
