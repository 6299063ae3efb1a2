import { tallyBases } from "./basis-tally";
import type { SortKey } from "./comparison-view";
import { ALONE_KINDS, type AloneKind, type GroundedCell, standsAlone } from "./fragility-ranking";
import { groupBy } from "./group-by";
import { type Holdings, type Lens, sourcesBy } from "./holdings";
import type { Stakeholder } from "./position";
import { isCollective } from "./vocabulary";

/** What the record of one stakeholder stands on, in numbers. */
export interface TrustTally {
  stakeholder: Stakeholder;
  positions: number;
  /** Of the positions, those in its own words. */
  official: number;
  /** Cells with something on record, and how many of them stand alone in each way. */
  cells: number;
  alone: Record<AloneKind, number>;
  sources: number;
}

export const TRUST_COLUMNS = [
  "name",
  "share",
  "own",
  "positions",
  "cells",
  ...ALONE_KINDS,
  "sources",
] as const;
export type TrustColumn = (typeof TRUST_COLUMNS)[number];

/** For every stakeholder on record: the share of its own words, and how many of its cells stand on one leg. */
export function tallyTrust(holdings: Holdings, lens: Lens, cells: readonly GroundedCell[]): TrustTally[] {
  const read = sourcesBy(holdings.sources, lens);
  return [...groupBy(cells, ({ stakeholder }) => stakeholder)].map(([stakeholder, own]) => {
    const { total, official } = tallyBases(own.flatMap((cell) => cell.positions));
    return {
      stakeholder,
      positions: total,
      official,
      cells: own.length,
      alone: countAlone(own),
      sources: read.filter(({ codedFor }) => codedFor.includes(stakeholder.code)).length,
    };
  });
}

export function countAlone(cells: readonly GroundedCell[]): Record<AloneKind, number> {
  const count = (kind: AloneKind) => cells.filter((cell) => standsAlone(cell, kind)).length;
  return { analyst: count("analyst"), speaker: count("speaker"), source: count("source") };
}

/** States and authorities first, organisations and groups after them; each by one column, then by name. */
export function sortTrust(tallies: readonly TrustTally[], { id, desc }: SortKey): TrustTally[] {
  const key = KEYS[id as TrustColumn] ?? KEYS.name;
  return [...tallies].sort((a, b) => {
    const groups = Number(isCollective(a.stakeholder.kind)) - Number(isCollective(b.stakeholder.kind));
    const [left, right] = [key(a), key(b)];
    const order =
      typeof left === "number" && typeof right === "number"
        ? left - right
        : String(left).localeCompare(String(right));
    return (
      groups || (desc ? -order : order) || a.stakeholder.shortName.localeCompare(b.stakeholder.shortName)
    );
  });
}

const KEYS: Record<TrustColumn, (tally: TrustTally) => string | number> = {
  name: ({ stakeholder }) => stakeholder.shortName,
  share: ({ official, positions }) => official / positions,
  own: ({ official }) => official,
  positions: ({ positions }) => positions,
  cells: ({ cells }) => cells,
  analyst: ({ alone }) => alone.analyst,
  speaker: ({ alone }) => alone.speaker,
  source: ({ alone }) => alone.source,
  sources: ({ sources }) => sources,
};
