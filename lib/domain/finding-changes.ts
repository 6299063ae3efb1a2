import {
  findInComparison,
  type MechanismTally,
  type ThreatTally,
  tallyMechanisms,
  tallyThreats,
} from "./findings";
import type { Matrix } from "./matrix";
import type { Item } from "./position";

/** The orders in which the comparison's findings put mechanisms and threats. */
const RANKINGS = ["on-record", "doing", "called-on", "named", "ascribed"] as const;
export type Ranking = (typeof RANKINGS)[number];

/** An item's place in a ranking; items with the same count share a place, and a count of nothing has none. */
export interface Standing {
  place: number | null;
  count: number;
}

export interface PlaceChange {
  item: Item;
  before: Standing;
  after: Standing;
}

export interface RankingChange {
  ranking: Ranking;
  /** Everybody in first place, before and after. */
  leadersBefore: Item[];
  leadersAfter: Item[];
  isLedOtherwise: boolean;
  /** Items whose place or count changes, by their place before. */
  changes: PlaceChange[];
}

export interface FindingChanges {
  positions: { before: number; after: number };
  official: { before: number; after: number };
  rankings: RankingChange[];
}

interface Findable {
  mechanisms: Matrix;
  threats: Matrix;
}

/** What becomes of the comparison's counts and rankings between two states of the record. */
export function compareFindings(before: Findable, after: Findable): FindingChanges {
  const [was, is] = [before, after].map(({ mechanisms, threats }) => findInComparison(mechanisms, threats));
  const [placesBefore, placesAfter] = [placesIn(before), placesIn(after)];
  return {
    positions: { before: was?.positions ?? 0, after: is?.positions ?? 0 },
    official: { before: was?.official ?? 0, after: is?.official ?? 0 },
    rankings: RANKINGS.map((ranking) => compareRanking(ranking, placesBefore[ranking], placesAfter[ranking])),
  };
}

type Places = Map<string, Standing & { item: Item }>;

function placesIn({ mechanisms, threats }: Findable): Record<Ranking, Places> {
  const [asked, named] = [tallyMechanisms(mechanisms), tallyThreats(threats)];
  return {
    "on-record": rank(asked, ({ onRecord }: MechanismTally) => onRecord),
    doing: rank(asked, ({ doing }: MechanismTally) => doing),
    "called-on": rank(asked, ({ calledOn }: MechanismTally) => calledOn),
    named: rank(named, ({ own }: ThreatTally) => own),
    ascribed: rank(named, ({ ascribed }: ThreatTally) => ascribed),
  };
}

/** Standard competition ranking: 1, 2, 2, 4. */
function rank<T extends { item: Item }>(tallies: readonly T[], countOf: (tally: T) => number): Places {
  return new Map(
    tallies.map((tally) => {
      const count = countOf(tally);
      const place = count === 0 ? null : 1 + tallies.filter((other) => countOf(other) > count).length;
      return [tally.item.code, { item: tally.item, place, count }];
    }),
  );
}

function compareRanking(ranking: Ranking, before: Places, after: Places): RankingChange {
  const changes = [...before.values()].flatMap(({ item, ...was }) => {
    const { place, count } = after.get(item.code) ?? { place: null, count: 0 };
    return place === was.place && count === was.count ? [] : [{ item, before: was, after: { place, count } }];
  });
  const [leadersBefore, leadersAfter] = [leadersOf(before), leadersOf(after)];
  const isLedOtherwise =
    leadersBefore.map(({ code }) => code).join() !== leadersAfter.map(({ code }) => code).join();
  return {
    ...{ ranking, leadersBefore, leadersAfter, isLedOtherwise },
    changes: changes.sort((a, b) => (a.before.place ?? 999) - (b.before.place ?? 999)),
  };
}

function leadersOf(places: Places): Item[] {
  return [...places.values()].filter(({ place }) => place === 1).map(({ item }) => item);
}
