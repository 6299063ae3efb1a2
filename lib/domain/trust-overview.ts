import { type AloneKind, type DropTally, type GroundedCell, rankDrops, sortDrops } from "./fragility-ranking";
import { type Holdings, type Lens, sourcesBy, stakeholdersBy } from "./holdings";
import { countTensions, findTensions, TENSION_KINDS, type TensionKind } from "./tension";
import { countAlone } from "./trust-tally";
import { isCollective } from "./vocabulary";

/** The numbers behind one sentence for each question of trust. */
export interface TrustOverview {
  cells: number;
  alone: Record<AloneKind, number>;
  /** The source whose loss changes most cells; null where nothing is on record. */
  worst: (DropTally & { cells: number }) | null;
  states: number;
  /** States for which no source was read. */
  unread: number;
  /** Sources read for the state in the middle, of those read for at all. */
  medianRead: number;
  tensions: Record<TensionKind, number>;
}

/** Takes each rule of trust once over the whole record. */
export function buildTrustOverview(
  holdings: Holdings,
  lens: Lens,
  cells: readonly GroundedCell[],
): TrustOverview {
  const [worst] = sortDrops(rankDrops(holdings, lens, { kind: "source", cells }), {
    id: "changed",
    desc: true,
  });
  const sources = sourcesBy(holdings.sources, lens);
  const reads = stakeholdersBy(holdings.stakeholders, lens.asOf)
    .filter(({ kind, validTo }) => !isCollective(kind) && (validTo === null || validTo >= lens.asOf))
    .map(({ code }) => sources.filter(({ codedFor }) => codedFor.includes(code)).length);
  const some = reads.filter((read) => read > 0).sort((a, b) => a - b);
  return {
    cells: cells.length,
    alone: countAlone(cells),
    worst: worst && worst.changed > 0 ? { ...worst, cells: cells.length } : null,
    states: reads.length,
    unread: reads.length - some.length,
    medianRead: some[Math.floor((some.length - 1) / 2)] ?? 0,
    tensions: countTensions(findTensions(holdings, lens)),
  };
}

/** All tensions of the stakeholder’s own, then those among others. */
export function sumTensions(tensions: Record<TensionKind, number>): { own: number; others: number } {
  const own = TENSION_KINDS.filter((kind) => kind !== "others").reduce(
    (sum, kind) => sum + tensions[kind],
    0,
  );
  return { own, others: tensions.others };
}
