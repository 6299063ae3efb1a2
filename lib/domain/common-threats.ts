import { isWithin } from "./calendar";
import { sideOf } from "./cell";
import type { Matrix } from "./matrix";
import { ownWordOf } from "./own-word";
import type { Item, Membership, Stakeholder } from "./position";
import { MIN_SHARED } from "./similarity";
import { type Basis, isCollective } from "./vocabulary";

/** What a stakeholder has on record itself that could bring it together with others. */
export interface Bearer {
  stakeholder: Stakeholder;
  threats: ReadonlySet<string>;
  /** Mechanisms it has any word on, and those it is for (supports, practises, or would on a condition). */
  speaksOf: ReadonlySet<string>;
  isFor: ReadonlySet<string>;
}

/** Threats two sides name against mechanisms both are for: the wider the gap, the more room for diplomacy. */
export interface PairGap {
  a: Stakeholder;
  b: Stakeholder;
  threats: Item[];
  mechanisms: Item[];
  /** Mechanisms of which both speak, whichever way. */
  bothSpeakOf: number;
  /** threats − mechanisms */
  gap: number;
}

export interface GroupGap {
  group: Stakeholder;
  members: number;
  /** Members with a word of their own on any threat or mechanism. */
  heard: number;
  threats: Backed[];
  mechanisms: Backed[];
  gap: number;
}

/** An item and the members that have it on record themselves. */
export interface Backed {
  item: Item;
  by: Stakeholder[];
}

export interface CommonThreats {
  pairs: PairGap[];
  /** Pairs with a threat in common of which one has no word of its own on any mechanism: silence, not a gap. */
  untold: PairGap[];
  groups: GroupGap[];
}

interface Input {
  threats: Matrix;
  mechanisms: Matrix;
  memberships: readonly Membership[];
  layers: readonly Basis[];
  /** Whether organisations and groups take part as sides of a pair. */
  collectives: boolean;
  /** Only pairs with this stakeholder; null for all. */
  one: string | null;
}

/** Ranks pairs and groups by threats in common less mechanisms they are for together, each in its own words or deeds. */
export function rankCommonThreats(input: Input): CommonThreats {
  const bearers = bearersOf(input);
  const known = { threats: input.threats.items, mechanisms: input.mechanisms.items };
  const sides = bearers.filter(
    ({ stakeholder, threats }) =>
      threats.size > 0 && (stakeholder.code === input.one || takesPart(stakeholder, input)),
  );
  const pairs = sides.flatMap((a, index) => sides.slice(index + 1).map((b) => ({ a, b })));
  const asked = pairs.filter(
    ({ a, b }) => input.one === null || [a, b].some(({ stakeholder }) => stakeholder.code === input.one),
  );
  const gaps = asked.map((pair) => ({ ...pair, found: gapOf(pair.a, pair.b, known) }));
  const shared = gaps.filter(({ found }) => found.threats.length > 0);
  const isTold = ({ a, b }: { a: Bearer; b: Bearer }) => a.speaksOf.size > 0 && b.speaksOf.size > 0;
  return {
    pairs: shared
      .filter(isTold)
      .map(({ found }) => found)
      .sort(byGap),
    untold: shared
      .filter((one) => !isTold(one))
      .map(({ found }) => found)
      .sort(byGap),
    groups: rankGroups(bearers, known, input),
  };
}

// With a government that has ended nobody can act together any more.
function takesPart({ kind, validTo }: Stakeholder, { collectives, mechanisms }: Input): boolean {
  return (collectives || !isCollective(kind)) && (validTo === null || validTo >= mechanisms.asOf);
}

interface Known {
  threats: readonly Item[];
  mechanisms: readonly Item[];
}

function bearersOf({ threats, mechanisms, layers }: Input): Bearer[] {
  return mechanisms.rows.map(({ stakeholder, cells }, index) => {
    const words = cells.flatMap((cell, column) => {
      const word = ownWordOf(cell, layers);
      const item = mechanisms.items[column];
      return word && item ? [{ item: item.code, word }] : [];
    });
    const named = (threats.rows[index]?.cells ?? []).flatMap((cell, column) =>
      ownWordOf(cell, layers) ? (threats.items[column]?.code ?? []) : [],
    );
    return {
      stakeholder,
      threats: new Set(named),
      speaksOf: new Set(words.map(({ item }) => item)),
      isFor: new Set(words.filter(({ word }) => sideOf(word.value) === 1).map(({ item }) => item)),
    };
  });
}

function gapOf(a: Bearer, b: Bearer, known: Known): PairGap {
  const threats = known.threats.filter(({ code }) => a.threats.has(code) && b.threats.has(code));
  const mechanisms = known.mechanisms.filter(({ code }) => a.isFor.has(code) && b.isFor.has(code));
  const bothSpeakOf = [...a.speaksOf].filter((code) => b.speaksOf.has(code)).length;
  const gap = threats.length - mechanisms.length;
  return { a: a.stakeholder, b: b.stakeholder, threats, mechanisms, bothSpeakOf, gap };
}

// Of two equal gaps the one with more threats in common comes first.
function byGap(left: PairGap, right: PairGap): number {
  return (
    right.gap - left.gap ||
    right.threats.length - left.threats.length ||
    left.a.shortName.localeCompare(right.a.shortName) ||
    left.b.shortName.localeCompare(right.b.shortName)
  );
}

/** A group has in common what at least three of its members have on record themselves; its own statements stay its own. */
function rankGroups(
  bearers: readonly Bearer[],
  known: Known,
  { memberships, mechanisms }: Input,
): GroupGap[] {
  const { asOf, rows } = mechanisms;
  const groups = rows.map(({ stakeholder }) => stakeholder).filter(({ kind }) => isCollective(kind));
  return groups
    .flatMap((group): GroupGap[] => {
      const codes = new Set(
        memberships
          .filter((one) => one.group === group.code && isFull(one) && isWithin(asOf, one.from, one.to))
          .map(({ member }) => member),
      );
      if (codes.size === 0) return [];
      const members = bearers.filter(({ stakeholder }) => codes.has(stakeholder.code));
      const threats = backedBy(members, known.threats, "threats");
      const shared = backedBy(members, known.mechanisms, "isFor");
      return [
        {
          group,
          members: codes.size,
          heard: members.filter((one) => one.threats.size + one.speaksOf.size > 0).length,
          threats,
          mechanisms: shared,
          gap: threats.length - shared.length,
        },
      ];
    })
    .sort(
      (left, right) =>
        right.gap - left.gap ||
        right.threats.length - left.threats.length ||
        left.group.shortName.localeCompare(right.group.shortName),
    );
}

function isFull({ role }: Membership): boolean {
  return role === "member" || role === "permanent-member";
}

function backedBy(members: readonly Bearer[], items: readonly Item[], has: "threats" | "isFor"): Backed[] {
  return items
    .map((item) => ({
      item,
      by: members.filter((member) => member[has].has(item.code)).map(({ stakeholder }) => stakeholder),
    }))
    .filter(({ by }) => by.length >= MIN_SHARED)
    .sort((a, b) => b.by.length - a.by.length || a.item.order - b.item.order);
}
