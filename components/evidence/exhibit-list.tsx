import { Fragment } from "react";
import { Fold } from "@/components/ui/fold";
import type { Exhibit } from "@/lib/domain/cell-detail";
import { groupReports } from "@/lib/domain/statement";
import { formatCount, formatList } from "@/lib/format/counts";
import { speakersOf } from "@/lib/format/when";
import { ExhibitEntry } from "./exhibit-entry";

export interface ExhibitListProps {
  exhibits: readonly Exhibit[];
  pin: number | null;
}

/** Pieces of evidence one under the other; further reports of one statement are one click away. */
export function ExhibitList({ exhibits, pin }: ExhibitListProps) {
  return groupReports(exhibits).map(({ best, others }) => (
    <Fragment key={keyOf(best[0])}>
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
    </Fragment>
  ));
}

function keyOf({ id, basis, value }: Exhibit): string {
  return `${id}${basis}${value}`;
}

function reportsIn(exhibits: readonly Exhibit[]): number {
  return new Set(exhibits.map(({ source }) => source.id)).size;
}

/** Own words and deeds stand open; what others say is one click away. */
export function OwnThenOthers({ exhibits, pin }: ExhibitListProps) {
  const own = exhibits.filter(({ basis }) => basis !== "analyst");
  const others = exhibits.filter(({ basis }) => basis === "analyst");
  return (
    <>
      <ExhibitList exhibits={own} pin={pin} />
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
