import { ExhibitList } from "@/components/evidence/exhibit-list";
import { Fold } from "@/components/ui/fold";
import type { PairRecord } from "@/lib/domain/pair";
import type { Item } from "@/lib/domain/position";
import { exhibitsOn } from "@/lib/domain/side";
import { formatCount } from "@/lib/format/counts";
import { nameSide } from "@/lib/format/pair-words";

export interface PairEvidenceProps {
  pair: PairRecord;
  items: readonly Item[];
  pin: number | null;
}

/** The words behind a table, item by item, the two sides in two columns. */
export function PairEvidence({ pair, items, pin }: PairEvidenceProps) {
  return (
    <div className="mt-3">
      {items.map((item) => {
        const columns = [pair.a, pair.b].map((side) => ({
          side,
          exhibits: exhibitsOn(side, item.code, pair.layers),
        }));
        const pieces = columns.reduce((sum, { exhibits }) => sum + exhibits.length, 0);
        return (
          <Fold
            key={item.code}
            summary={`${item.title}: the words, ${formatCount(pieces, "piece")} of evidence`}
          >
            <div className="grid gap-x-8 pb-4 md:grid-cols-2">
              {columns.map(({ side, exhibits }) => (
                <div key={side.key} className="min-w-0">
                  <h3 className="mt-2 text-base">{nameSide(side)}</h3>
                  <ExhibitList exhibits={exhibits} pin={pin} />
                </div>
              ))}
            </div>
          </Fold>
        );
      })}
    </div>
  );
}
