import type { PositionValue } from "./vocabulary";

/** Steps apart on the scale opposes < conditional < supports or practises. */
export type Distance = 0 | 1 | 2;

/** Fewer mechanisms in common than this are too few to call it agreement. */
export const MIN_SHARED = 3;

const CLOSENESS = ["same", "near", "opposed"] as const;
export type Closeness = (typeof CLOSENESS)[number];

export const MEASURES = ["agreement", "conflict", "net"] as const;
export type Measure = (typeof MEASURES)[number];

/** How two sides compare on the items on which both have a word; items where one is silent are in none of these. */
export interface Agreement {
  shared: number;
  same: number;
  near: number;
  opposed: number;
  /** All steps apart, added up. */
  distance: number;
}

const STEPS: Partial<Record<PositionValue, Distance>> = {
  opposes: 0,
  conditional: 1,
  supports: 2,
  practises: 2,
};

/** Where a stance stands on the scale; null for what is no stance of one's own (a salience, called on). */
export function stepOf(value: PositionValue): Distance | null {
  return STEPS[value] ?? null;
}

export function distanceBetween(a: Distance, b: Distance): Distance {
  return Math.abs(a - b) as Distance;
}

export function closenessOf(distance: Distance): Closeness {
  return CLOSENESS[distance];
}

/** Adds up the distances of the items on which both have a word. */
export function tallyAgreement(distances: readonly Distance[]): Agreement {
  const tally: Agreement = { shared: 0, same: 0, near: 0, opposed: 0, distance: 0 };
  for (const distance of distances) {
    tally.shared += 1;
    tally[closenessOf(distance)] += 1;
    tally.distance += distance;
  }
  return tally;
}

/**
 * Congruence, conflict and their difference as in discourse network analysis (Leifeld 2017), a step counting half:
 * agreement = Σ (1 − distance / 2), conflict = Σ distance / 2, net = agreement − conflict.
 */
export function countBy(measure: Measure, { shared, distance }: Agreement): number {
  if (measure === "conflict") return distance / 2;
  return measure === "agreement" ? shared - distance / 2 : shared - distance;
}

/** The count over the items in common: 0 to 1, for net −1 to 1; null where fewer than three are in common. */
export function shareBy(measure: Measure, agreement: Agreement): number | null {
  return isEnough(agreement) ? countBy(measure, agreement) / agreement.shared : null;
}

export function isEnough({ shared }: Pick<Agreement, "shared">): boolean {
  return shared >= MIN_SHARED;
}
