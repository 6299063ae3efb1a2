import { Fold } from "@/components/ui/fold";
import type { Exhibit } from "@/lib/domain/cell-detail";
import { formatCount, formatList } from "@/lib/format/counts";
import { speakersOf } from "@/lib/format/when";
import { ExhibitEntry } from "./exhibit-entry";

export interface ExhibitListProps {
  exhibits: readonly Exhibit[];
  pin: number | null;
}

/** Pieces of evidence one under the other. */
export function ExhibitList({ exhibits, pin }: ExhibitListProps) {
  return exhibits.map((exhibit) => (
    <ExhibitEntry key={`${exhibit.id}${exhibit.basis}${exhibit.value}`} exhibit={exhibit} pin={pin} />
  ));
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
