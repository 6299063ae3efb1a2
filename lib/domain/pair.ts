import { type CalledOn, sideOf } from "./cell";
import { hasGap, type OwnWord, ownWordOf } from "./own-word";
import type { Item } from "./position";
import { itemsByKind, type SideRecord } from "./side";
import {
  type Agreement,
  type Closeness,
  closenessOf,
  type Distance,
  distanceBetween,
  stepOf,
  tallyAgreement,
} from "./similarity";
import type { Basis, ItemKind } from "./vocabulary";

/** Two sides set beside each other. */
export interface PairRecord {
  a: SideRecord;
  b: SideRecord;
  layers: readonly Basis[];
  agreement: Agreement;
  /** Mechanisms on which both have a word, most divergent first. */
  stances: ComparedStance[];
  gaps: Gap[];
  threats: SharedSalience[];
  interests: SharedSalience[];
  asks: Ask[];
  /** Mechanisms on which one alone has a word: never counted, never held against the other. */
  onlyA: Item[];
  onlyB: Item[];
}

export interface ComparedStance {
  item: Item;
  a: OwnWord;
  b: OwnWord;
  distance: Distance;
  closeness: Closeness;
}

/** A side whose own words and own deeds on an item point in opposite ways. */
export interface Gap {
  item: Item;
  on: "a" | "b";
}

/** A threat or an interest that both name. */
export interface SharedSalience {
  item: Item;
  a: OwnWord;
  b: OwnWord;
}

/** What others call on one side to do and the other side is itself for. */
export interface Ask {
  item: Item;
  of: "a" | "b";
  calledOn: CalledOn;
  /** What the one asked has to say of it itself, if anything. */
  answer: OwnWord | null;
  wantedAs: OwnWord;
}

/** Compares two sides item by item, on what each has on record itself; silence of either leaves the item out. */
export function buildPair(
  [a, b]: readonly [SideRecord, SideRecord],
  items: readonly Item[],
  layers: readonly Basis[],
): PairRecord {
  const byKind = itemsByKind(items);
  const wordsOn = (item: Item) => ({
    item,
    a: ownWordOf(a.cells.get(item.code), layers),
    b: ownWordOf(b.cells.get(item.code), layers),
  });
  const of = (kind: ItemKind) => (byKind.get(kind) ?? []).map(wordsOn);
  const mechanisms = of("mechanism");
  const stances = mechanisms.flatMap(compareStances).sort(byDivergence);
  return {
    a,
    b,
    layers,
    agreement: tallyAgreement(stances.map(({ distance }) => distance)),
    stances,
    gaps: mechanisms.flatMap(({ item }) =>
      (["a", "b"] as const).flatMap((on) =>
        hasGap((on === "a" ? a : b).cells.get(item.code), layers) ? [{ item, on }] : [],
      ),
    ),
    threats: of("threat").flatMap(bothName),
    interests: of("interest").flatMap(bothName),
    asks: [...asksOf("a", a, mechanisms), ...asksOf("b", b, mechanisms)],
    onlyA: mechanisms.filter((words) => words.a && !words.b).map(({ item }) => item),
    onlyB: mechanisms.filter((words) => words.b && !words.a).map(({ item }) => item),
  };
}

interface Words {
  item: Item;
  a: OwnWord | null;
  b: OwnWord | null;
}

function compareStances({ item, a, b }: Words): ComparedStance[] {
  const steps = [a && stepOf(a.value), b && stepOf(b.value)] as const;
  if (!a || !b || steps[0] === null || steps[1] === null) return [];
  const distance = distanceBetween(steps[0], steps[1]);
  return [{ item, a, b, distance, closeness: closenessOf(distance) }];
}

function byDivergence(left: ComparedStance, right: ComparedStance): number {
  return right.distance - left.distance || left.item.order - right.item.order;
}

function bothName({ item, a, b }: Words): SharedSalience[] {
  return a && b ? [{ item, a, b }] : [];
}

function asksOf(of: "a" | "b", asked: SideRecord, mechanisms: readonly Words[]): Ask[] {
  return mechanisms.flatMap(({ item, ...words }) => {
    const cell = asked.cells.get(item.code);
    const wantedAs = words[of === "a" ? "b" : "a"];
    if (cell?.status !== "stated" || !cell.calledOn || !wantedAs || sideOf(wantedAs.value) !== 1) return [];
    return [{ item, of, calledOn: cell.calledOn, answer: words[of], wantedAs }];
  });
}
