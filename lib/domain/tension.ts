import type { IsoDay } from "./calendar";
import { buildStatedCell, type StatedCell, sideOf } from "./cell";
import { groupBy } from "./group-by";
import { type Holdings, type Lens, positionsBy, stakeholdersBy } from "./holdings";
import type { Item, Position, Stakeholder } from "./position";
import { newestDay } from "./statement";
import type { Basis } from "./vocabulary";

/** Words against words, deeds against deeds, words against deeds; and others who contradict one another about a state. */
export const TENSION_KINDS = ["words-deeds", "words", "deeds", "others"] as const;
export type TensionKind = (typeof TENSION_KINDS)[number];

/** One side of a tension: the positions that pull one way on one basis. */
export interface TensionSide {
  basis: Basis;
  positions: Position[];
  /** The first and last day any of its evidence can belong to. */
  oldest: IsoDay;
  newest: IsoDay;
}

/** Same stakeholder, same item, two opposed values. */
export interface Tension {
  stakeholder: Stakeholder;
  item: Item;
  kind: TensionKind;
  forIt: TensionSide;
  against: TensionSide;
  newest: IsoDay;
  /** Whether one side had ended before the other began, so that it may be a change of mind. */
  order: "for-first" | "against-first" | "together";
  /** Words against deeds: whether what leads in words and what leads in deeds still stand opposed. */
  stands: boolean;
}

/** Finds every pair of opposed values within the lens, newest first. Being called on is no will and takes no side. */
export function findTensions(holdings: Holdings, lens: Lens): Tension[] {
  const stakeholders = new Map(
    stakeholdersBy(holdings.stakeholders, lens.asOf).map((one) => [one.code, one]),
  );
  const items = new Map(holdings.items.map((one) => [one.code, one]));
  const willed = positionsBy(holdings.positions, lens.asOf).filter(
    ({ value, basis, source }) =>
      sideOf(value) !== 0 && lens.layers.includes(basis) && (lens.sources?.includes(source) ?? true),
  );
  return [...groupBy(willed, ({ stakeholder, item }) => `${stakeholder} ${item}`).values()]
    .flatMap((positions) => {
      const stakeholder = stakeholders.get(positions[0]?.stakeholder ?? "");
      const item = items.get(positions[0]?.item ?? "");
      return stakeholder && item ? tensionsIn(positions, stakeholder, item) : [];
    })
    .sort(
      (a, b) =>
        b.newest.localeCompare(a.newest) ||
        a.stakeholder.shortName.localeCompare(b.stakeholder.shortName) ||
        a.item.order - b.item.order ||
        TENSION_KINDS.indexOf(a.kind) - TENSION_KINDS.indexOf(b.kind),
    );
}

const PAIRINGS: readonly [TensionKind, forIt: Basis, against: Basis][] = [
  ["words-deeds", "official", "conduct"],
  ["words-deeds", "conduct", "official"],
  ["words", "official", "official"],
  ["deeds", "conduct", "conduct"],
  ["others", "analyst", "analyst"],
];

function tensionsIn(positions: readonly Position[], stakeholder: Stakeholder, item: Item): Tension[] {
  const cell = buildStatedCell(positions);
  return PAIRINGS.flatMap(([kind, basisFor, basisAgainst]) => {
    const forIt = sideIn(positions, basisFor, 1);
    const against = sideIn(positions, basisAgainst, -1);
    if (!forIt || !against) return [];
    const newest = forIt.newest > against.newest ? forIt.newest : against.newest;
    const order = orderOf(forIt, against);
    return [
      {
        ...{ stakeholder, item, kind, forIt, against, newest, order },
        stands: kind === "words-deeds" && standsIn(cell, basisFor),
      },
    ];
  });
}

function sideIn(positions: readonly Position[], basis: Basis, side: 1 | -1): TensionSide | null {
  const own = positions.filter((position) => position.basis === basis && sideOf(position.value) === side);
  const newest = newestDay(own);
  if (newest === null) return null;
  const days = own.flatMap(({ evidence }) => evidence.map(({ span }) => span.first));
  return { basis, positions: own, oldest: days.reduce((a, b) => (b < a ? b : a), newest), newest };
}

function orderOf(forIt: TensionSide, against: TensionSide): Tension["order"] {
  if (forIt.newest < against.oldest) return "for-first";
  return against.newest < forIt.oldest ? "against-first" : "together";
}

/** The leading word and the leading deed are the two that this pairing opposes. */
function standsIn({ saidDoneGap, says }: StatedCell, basisFor: Basis): boolean {
  return saidDoneGap && says !== null && sideOf(says.value) === (basisFor === "official" ? 1 : -1);
}

/** How many tensions there are of each kind. */
export function countTensions(tensions: readonly Tension[]): Record<TensionKind, number> {
  const counts: Record<TensionKind, number> = { "words-deeds": 0, words: 0, deeds: 0, others: 0 };
  for (const { kind } of tensions) counts[kind] += 1;
  return counts;
}
