import type { IsoDay } from "./calendar";
import type { Position } from "./position";
import { countStatements, distinctPositions, newestDay } from "./statement";
import { type Basis, isStance, type PositionValue, type Salience, type Stance } from "./vocabulary";

/** What one basis has to say in a cell, reduced to its leading value. */
export interface Mark {
  value: PositionValue;
  /** The newest day behind the leading value. */
  newest: IsoDay;
  statements: number;
}

/** Others asking the stakeholder to act: never its own will. */
export interface CalledOn {
  callers: number;
  newest: IsoDay;
}

/** A group's position lent to a member by the reader's choice; never outranks the member's own words. */
export interface ViaGroup {
  group: string;
  name: string;
  basis: Basis;
  value: PositionValue;
}

export interface StatedCell {
  status: "stated";
  says: Mark | null;
  does: Mark | null;
  saidOf: Mark | null;
  calledOn: CalledOn | null;
  /** Opposing values on one basis. */
  contested: boolean;
  /** Own words on one side, own deeds on the other. */
  saidDoneGap: boolean;
  /** Positions behind the cell, each counted once however many reports it has, and how many of them are the stakeholder's own words. */
  positions: number;
  official: number;
  /** Pieces of evidence, reports of one statement counted once. */
  statements: number;
  newest: IsoDay;
  /** Whether a text gives the newest day; otherwise it is the day by which its source was written. */
  isDated: boolean;
  via: ViaGroup[];
}

/** Why a cell is empty (design rule 3). Silence is never opposition and never a zero. */
export type SilentCell =
  | { status: "not-applicable"; reason: string }
  | { status: "searched"; sources: number; inPart: number; until: IsoDay; hidden: number; via: ViaGroup[] }
  | { status: "unread"; hidden: number; via: ViaGroup[] };

export type Cell = StatedCell | SilentCell;

const SALIENCE_RANK: Record<Salience, number> = { mentioned: 1, significant: 2, primary: 3 };

/**
 * Reduces the positions of one stakeholder on one item to a cell: each basis keeps its own mark.
 * @param positions at least one, all of the same stakeholder and item, evidence already cut to the as-of date
 */
export function buildStatedCell(positions: readonly Position[], via: ViaGroup[] = []): StatedCell {
  const willed = positions.filter((position) => position.value !== "called-on");
  const distinct = distinctPositions(positions);
  const newest = newestDay(positions) ?? "";
  const says = markOf(willed.filter((position) => position.basis === "official"));
  const does = markOf(willed.filter((position) => position.basis === "conduct"));
  return {
    status: "stated",
    says,
    does,
    saidOf: markOf(willed.filter((position) => position.basis === "analyst")),
    calledOn: calledOnOf(positions.filter((position) => position.value === "called-on")),
    contested: isContested(willed),
    saidDoneGap: says !== null && does !== null && areOpposed(says.value, does.value),
    positions: distinct.length,
    official: distinct.filter((position) => position.basis === "official").length,
    statements: countStatements(positions),
    newest,
    isDated: positions.some(({ evidence }) =>
      evidence.some(({ span, saidOn }) => span.last === newest && saidOn !== null),
    ),
    via,
  };
}

/** Refusing stands against being for it, doing it, or being for it on a condition. */
export function areOpposed(a: PositionValue, b: PositionValue): boolean {
  return sideOf(a) * sideOf(b) === -1;
}

/** −1 refuses, +1 is for it in words or deeds, 0 takes no side (salience, called on). */
export function sideOf(value: PositionValue): -1 | 0 | 1 {
  if (value === "opposes") return -1;
  return value === "supports" || value === "practises" || value === "conditional" ? 1 : 0;
}

/** For a stance the newest statement leads; for a salience the strongest, for a passing mention takes nothing back. */
function markOf(positions: readonly Position[]): Mark | null {
  const [first, ...rest] = positions;
  if (!first) return null;
  const leader = rest.reduce((best, next) => (leads(next, best) ? next : best), first);
  const sameValue = positions.filter((position) => position.value === leader.value);
  return {
    value: leader.value,
    newest: newestDay(sameValue) ?? "",
    statements: countStatements(sameValue),
  };
}

function leads(next: Position, best: Position): boolean {
  if (next.kind !== "mechanism") {
    return SALIENCE_RANK[next.value as Salience] > SALIENCE_RANK[best.value as Salience];
  }
  const days = [newestDay([next]) ?? "", newestDay([best]) ?? ""] as const;
  if (days[0] !== days[1]) return days[0] > days[1];
  // On one day the more cautious reading leads, so that a tie never flatters.
  return caution(next.value as Stance) > caution(best.value as Stance);
}

function caution(stance: Stance): number {
  return ["called-on", "practises", "supports", "conditional", "opposes"].indexOf(stance);
}

function calledOnOf(positions: readonly Position[]): CalledOn | null {
  const newest = newestDay(positions);
  if (newest === null) return null;
  const callers = positions.flatMap((position) =>
    position.evidence.map((evidence) => evidence.speaker ?? `source ${position.source}`),
  );
  return { callers: new Set(callers).size, newest };
}

function isContested(positions: readonly Position[]): boolean {
  return (["official", "conduct", "analyst"] as const).some((basis) => {
    const sides = new Set(positions.filter((p) => p.basis === basis).map((p) => sideOf(p.value)));
    return sides.has(-1) && sides.has(1);
  });
}

/**
 * A number to sort a column by, or undefined for silence, which sorts last both ways. Stances run from refusing
 * (own 1…2, ascribed 3) over called on (4) and said to support (5) to own support (6…8); saliences rank by level,
 * everything ascribed under everything own.
 */
export function sortRank(cell: Cell): number | undefined {
  if (cell.status !== "stated") return undefined;
  const { says, does, saidOf, calledOn } = cell;
  const more = Math.min(cell.statements, 99) / 1000;
  if (says ?? does) {
    const [words, deeds] = [rankOf(says, SAYS_RANK), rankOf(does, DOES_RANK)];
    // Own words lead a stance; of two saliences the stronger does.
    return (says && isStance(says.value) ? words : Math.max(words, deeds)) + more;
  }
  if (saidOf) return rankOf(saidOf, SAID_OF_RANK) + more;
  return calledOn ? 4 + Math.min(calledOn.callers, 99) / 100 : undefined;
}

type Ranks = Partial<Record<PositionValue, number>>;

const SAYS_RANK: Ranks = {
  opposes: 1,
  conditional: 6,
  practises: 8,
  supports: 8,
  mentioned: 14,
  significant: 24,
  primary: 34,
};
const DOES_RANK: Ranks = {
  opposes: 2,
  conditional: 6,
  supports: 7,
  practises: 7,
  mentioned: 13,
  significant: 23,
  primary: 33,
};
const SAID_OF_RANK: Ranks = {
  opposes: 3,
  conditional: 4.9,
  supports: 5,
  practises: 5,
  mentioned: 1,
  significant: 2,
  primary: 3,
};

function rankOf(mark: Mark | null, ranks: Ranks): number {
  return mark === null ? 0 : (ranks[mark.value] ?? 0);
}
