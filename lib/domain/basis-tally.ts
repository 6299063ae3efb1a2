import type { Evidence, Position, Source } from "./position";
import { distinctPositions, newestDay } from "./statement";

/** How many positions rest on what, each counted once however many reports it has; being called on is no will of the stakeholder's and is counted apart. */
export interface BasisTally {
  official: number;
  conduct: number;
  saidOf: number;
  calledOn: number;
  total: number;
  evidence: number;
}

export function tallyBases(positions: readonly Position[]): BasisTally {
  const tally: BasisTally = { official: 0, conduct: 0, saidOf: 0, calledOn: 0, total: 0, evidence: 0 };
  for (const { evidence } of positions) tally.evidence += evidence.length;
  for (const { value, basis } of distinctPositions(positions)) {
    tally.total += 1;
    if (value === "called-on") tally.calledOn += 1;
    else if (basis === "analyst") tally.saidOf += 1;
    else tally[basis] += 1;
  }
  return tally;
}

/** A piece of evidence with the source that dates it where it has no date of its own. */
export interface DatedPiece {
  evidence: Evidence;
  source: Source;
}

/** The newest piece of evidence behind some positions; null when there is none. */
export function newestPiece(positions: readonly Position[], sources: readonly Source[]): DatedPiece | null {
  const newest = newestDay(positions);
  for (const position of positions) {
    const source = sources.find(({ id }) => id === position.source);
    const evidence = position.evidence.find(({ span }) => span.last === newest);
    if (source && evidence) return { evidence, source };
  }
  return null;
}
