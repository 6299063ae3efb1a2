import { type Exhibit, exhibitsOf } from "./cell-detail";
import type { Holdings } from "./holdings";
import type { Item, Stakeholder } from "./position";

/** One piece of evidence, every position it backs, and what stands next to it in its source. */
export interface EvidenceRecord {
  /** The same passage can back a position on each of several bases or values. */
  exhibits: [Exhibit, ...Exhibit[]];
  stakeholder: Stakeholder;
  item: Item;
  samePassage: Exhibit[];
  previous: Exhibit | null;
  next: Exhibit | null;
}

/** Finds a piece by its id among the holdings of its source; null when it is not there. */
export function buildEvidenceRecord(holdings: Holdings, id: string): EvidenceRecord | null {
  const all = exhibitsOf(holdings.positions, holdings.sources);
  const [first, ...rest] = all.filter((exhibit) => exhibit.id === id);
  if (!first) return null;
  const stakeholder = holdings.stakeholders.find(({ code }) => code === first.stakeholder);
  const item = holdings.items.find(({ code }) => code === first.item);
  if (!stakeholder || !item) return null;
  const inSource = all
    .filter((exhibit) => exhibit.source.id === first.source.id)
    .sort(
      (a, b) =>
        placeOf(a) - placeOf(b) || a.item.localeCompare(b.item) || a.stakeholder.localeCompare(b.stakeholder),
    );
  const others = inSource.filter((exhibit) => exhibit.id !== id);
  return {
    exhibits: [first, ...rest],
    stakeholder,
    item,
    samePassage: others.filter((exhibit) => placeOf(exhibit) === placeOf(first)),
    previous: others.filter((exhibit) => placeOf(exhibit) < placeOf(first)).at(-1) ?? null,
    next: others.find((exhibit) => placeOf(exhibit) > placeOf(first)) ?? null,
  };
}

function placeOf({ paragraph }: Exhibit): number {
  return paragraph ?? Number.MAX_SAFE_INTEGER;
}
