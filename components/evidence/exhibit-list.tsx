import { Fold } from "@/components/ui/fold";
import type { Exhibit } from "@/lib/domain/cell-detail";
import { groupReports, type ReportedStatement } from "@/lib/domain/statement";
import { formatCount, formatList } from "@/lib/format/counts";
import { speakersOf } from "@/lib/format/when";
import { ExhibitEntry } from "./exhibit-entry";

export interface ExhibitListProps {
  exhibits: readonly Exhibit[];
  pin: number | null;
}

/** Pieces of evidence one under the other; further reports of one statement are one click away. */
export function ExhibitList({ exhibits, pin }: ExhibitListProps) {
  return groupReports(exhibits).map((statement) => (
    <Statement key={keyOf(statement.best[0])} statement={statement} pin={pin} />
  ));
}

// As many as can be taken in at a glance.
const MOST_OPEN = 3;

/** The newest statements stand open, what came before them is one click away. */
export function NewestExhibits({ exhibits, pin }: ExhibitListProps) {
  const statements = groupReports(exhibits);
  const earlier = statements.slice(MOST_OPEN);
  const draw = (statement: ReportedStatement) => (
    <Statement key={keyOf(statement.best[0])} statement={statement} pin={pin} />
  );
  return (
    <>
      {statements.slice(0, MOST_OPEN).map(draw)}
      {earlier.length > 0 && (
        <Fold summary={formatCount(earlier.length, "more statement")}>{earlier.map(draw)}</Fold>
      )}
    </>
  );
}

function Statement({
  statement: { best, others },
  pin,
}: {
  statement: ReportedStatement;
  pin: number | null;
}) {
  return (
    <>
      {best.map((exhibit) => (
        <ExhibitEntry key={keyOf(exhibit)} exhibit={exhibit} pin={pin} />
      ))}
      {others.length > 0 && (
        <Fold
          summary={`The same statement, counted once, in ${formatCount(reportsIn(others), "more report")}`}
        >
          {others.map((exhibit) => (
            <ExhibitEntry key={keyOf(exhibit)} exhibit={exhibit} pin={pin} />
          ))}
        </Fold>
      )}
    </>
  );
}

function keyOf({ id, basis, value }: Exhibit): string {
  return `${id}${basis}${value}`;
}

function reportsIn(exhibits: readonly Exhibit[]): number {
  return new Set(exhibits.map(({ source }) => source.id)).size;
}

/** Own words and deeds stand open; what others say is one click away. */
export function OwnThenOthers({ exhibits, pin }: ExhibitListProps) {
  const words = exhibits.filter(({ basis }) => basis === "official");
  const deeds = exhibits.filter(({ basis }) => basis === "conduct");
  const others = exhibits.filter(({ basis }) => basis === "analyst");
  return (
    <>
      <NewestExhibits exhibits={words} pin={pin} />
      <NewestExhibits exhibits={deeds} pin={pin} />
      {others.length > 0 && (
        <Fold
          summary={`Said of it by ${formatList(speakersOf(others))}: ${formatCount(others.length, "piece")} of evidence`}
        >
          <ExhibitList exhibits={others} pin={pin} />
        </Fold>
      )}
    </>
  );
}
