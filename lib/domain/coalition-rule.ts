import type { Pair } from "./coalition-query";
import type { Side } from "./coalition-stand";
import type { ForumRule } from "./forum";

export interface RuleSeat {
  code: string;
  side: Side;
  hasVeto: boolean;
}

/** A decision to be counted out: who sits, who is needed, what the rule asks. */
export interface Decision {
  seats: readonly RuleSeat[];
  rule: ForumRule;
  /** In a standing forum consensus binds every member; in an ad hoc one an objector is simply left out. */
  isStanding: boolean;
  must: readonly string[];
  apart: readonly Pair[];
}

/** “open”: it passes if the unknowns are for it and fails if they are not. */
export type Outcome = "passes" | "open" | "fails";

/** A decision laid out for counting. */
export interface Layout {
  /** Seats that have to be for it, by rule or by the reader's wish. */
  required: ReadonlySet<string>;
  /** How many have to act together. */
  threshold: number;
  /** Seats in a pair that cannot sit together; their place here is their bit in a mask. */
  split: readonly string[];
  /** For every mask of split seats that are for it, the most of them that can sit together. */
  most: Int32Array;
  /** False when somebody needed has no seat, or two that are needed cannot sit together. */
  isPossible: boolean;
}

export function layOut({ seats, rule, isStanding, must, apart }: Decision): Layout {
  const codes = new Set(seats.map(({ code }) => code));
  const pairs = apart.filter(([a, b]) => codes.has(a) && codes.has(b));
  const split = [...new Set(pairs.flat())];
  const bound = seats.filter(({ side, hasVeto }) => {
    if (side === "outside") return false;
    return (rule === "consensus" && isStanding) || (rule === "veto-holders" && hasVeto);
  });
  return {
    required: new Set([...bound.map(({ code }) => code), ...must]),
    threshold: rule === "consensus" ? 2 : Math.max(2, Math.floor(seats.length / 2) + 1),
    split,
    most: countTogether(split, pairs, must),
    isPossible:
      must.every((code) => codes.has(code)) && !pairs.some(([a, b]) => must.includes(a) && must.includes(b)),
  };
}

/** Whether it passes when exactly some seats are for it; everybody else does not go along. */
export function isCarried(layout: Layout, supporters: ReadonlySet<string>): boolean {
  if (!layout.isPossible) return false;
  for (const code of layout.required) if (!supporters.has(code)) return false;
  return sizeOf(layout, supporters) >= layout.threshold;
}

/** The outcome with unknowns and conditions counted both ways: all of them against, all of them for. */
export function decide(decision: Decision): Outcome {
  const [sure, most] = [codesOn(decision, ["for"]), codesOn(decision, ["for", "if", "unknown"])];
  return outcomeBetween(layOut(decision), sure, most);
}

/** The outcome between those that are for it at the least and at the most. */
export function outcomeBetween(
  layout: Layout,
  least: ReadonlySet<string>,
  most: ReadonlySet<string>,
): Outcome {
  if (isCarried(layout, least)) return "passes";
  return isCarried(layout, most) ? "open" : "fails";
}

export function codesOn({ seats }: Pick<Decision, "seats">, sides: readonly Side[]): Set<string> {
  return new Set(seats.filter(({ side }) => sides.includes(side)).map(({ code }) => code));
}

/** The most supporters that can sit together, all that are needed among them. */
export function sizeOf({ split, most }: Layout, supporters: ReadonlySet<string>): number {
  const mask = maskOf(split, supporters);
  let free = 0;
  for (const code of supporters) if (!split.includes(code)) free += 1;
  return free + (most[mask] ?? 0);
}

export function maskOf(split: readonly string[], codes: ReadonlySet<string>): number {
  return split.reduce((mask, code, bit) => (codes.has(code) ? mask | (1 << bit) : mask), 0);
}

/** The split seats that each one cannot sit with, as masks. */
export function neighbours(split: readonly string[], pairs: readonly Pair[]): number[] {
  return split.map((code) =>
    pairs.reduce((mask, [a, b]) => {
      const other = a === code ? b : b === code ? a : null;
      return other === null ? mask : mask | (1 << split.indexOf(other));
    }, 0),
  );
}

/**
 * Largest independent set for every subset of the split seats: leave the lowest seat out, or take it and leave
 * its opposites out. Opposites of a seat that is needed are never taken.
 */
function countTogether(split: readonly string[], pairs: readonly Pair[], must: readonly string[]) {
  const beside = neighbours(split, pairs);
  const needed = maskOf(split, new Set(must));
  const most = new Int32Array(1 << split.length);
  for (let mask = 1; mask < most.length; mask++) {
    const bit = 31 - Math.clz32(mask & -mask);
    const without = most[mask & ~(1 << bit)] ?? 0;
    const opposites = beside[bit] ?? 0;
    const taken = opposites & needed ? 0 : 1 + (most[mask & ~(1 << bit) & ~opposites] ?? 0);
    most[mask] = Math.max(without, taken);
  }
  return most;
}
