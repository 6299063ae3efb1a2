import { type Cell, sideOf } from "./cell";
import { type Matrix, stateRows } from "./matrix";
import type { Item } from "./position";
import { distinctPositions } from "./statement";

/** Where states stand on one mechanism, each counted in every way that holds for it. */
export interface MechanismTally {
  item: Item;
  states: number;
  /** For it in their own words. */
  onRecord: number;
  /** Reported doing it. */
  doing: number;
  calledOn: number;
}

export interface ThreatTally {
  item: Item;
  states: number;
  /** States that name it in their own words or act on it. */
  own: number;
  /** States of which only others say it. */
  ascribed: number;
}

/** Counts states, not groups: a group's stance is nobody's in particular. */
export function tallyMechanisms(matrix: Matrix): MechanismTally[] {
  return matrix.items.map((item, index) => {
    const cells = stateCells(matrix, index);
    return {
      item,
      states: cells.length,
      onRecord: cells.filter(isForItInWords).length,
      doing: cells.filter(isDoingIt).length,
      calledOn: cells.filter((cell) => cell.status === "stated" && cell.calledOn).length,
    };
  });
}

export function tallyThreats(matrix: Matrix): ThreatTally[] {
  return matrix.items.map((item, index) => {
    const cells = stateCells(matrix, index);
    const stated = cells.filter((cell) => cell.status === "stated");
    const own = stated.filter((cell) => cell.says ?? cell.does).length;
    return { item, states: cells.length, own, ascribed: stated.length - own };
  });
}

/** What the page says first. Counts are of positions and states within the lens. */
export interface ComparisonFindings {
  positions: number;
  official: number;
  /** Cells in which own words stand against own deeds, and cells with opposed values on one layer. */
  gaps: number;
  contested: number;
  /** The mechanism most states are called on for. */
  mostCalledOn: MechanismTally | null;
  /** The threat most states name in their own words or act on: like is compared with like. */
  mostNamed: ThreatTally | null;
  /** The threat ascribed to most states that do not name it themselves. */
  mostAscribed: ThreatTally | null;
}

export function findInComparison(mechanisms: Matrix, threats: Matrix): ComparisonFindings {
  const tallies = tallyMechanisms(mechanisms);
  const named = tallyThreats(threats);
  const positions = distinctPositions(mechanisms.positions);
  const stated = mechanisms.rows.flatMap(({ cells }) => cells).filter((cell) => cell.status === "stated");
  return {
    positions: positions.length,
    official: positions.filter(({ basis }) => basis === "official").length,
    gaps: stated.filter(({ saidDoneGap }) => saidDoneGap).length,
    contested: stated.filter(({ contested }) => contested).length,
    mostCalledOn: largest(tallies, (tally) => tally.calledOn),
    mostNamed: largest(named, (tally) => tally.own),
    mostAscribed: largest(named, (tally) => tally.ascribed),
  };
}

function stateCells(matrix: Matrix, index: number): Cell[] {
  return stateRows(matrix).flatMap((row) => row.cells[index] ?? []);
}

function isForItInWords(cell: Cell): boolean {
  return cell.status === "stated" && cell.says !== null && sideOf(cell.says.value) === 1;
}

function isDoingIt(cell: Cell): boolean {
  return cell.status === "stated" && cell.does?.value === "practises";
}

/** The first of the largest; null when all are zero. */
function largest<T>(values: readonly T[], sizeOf: (value: T) => number): T | null {
  let best: T | null = null;
  for (const value of values) if (sizeOf(value) > (best === null ? 0 : sizeOf(best))) best = value;
  return best;
}
