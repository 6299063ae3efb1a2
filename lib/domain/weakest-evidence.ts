import type { Exhibit } from "./cell-detail";
import { BASES } from "./vocabulary";

/** What would be different without a statement: the outcome, a side, why somebody has no seat, or only a reason shown. */
const EFFECTS = ["outcome", "standing", "exclusion", "reason"] as const;
export type Effect = (typeof EFFECTS)[number];

/** A statement that the result rests on. */
export interface Link {
  stakeholder: string;
  exhibit: Exhibit;
  effect: Effect;
  /** Statements that say the same of the same stakeholder, itself among them. */
  alike: number;
}

/**
 * The weakest statement whose removal changes the result, by a strict order: first those that change most (the
 * outcome before who is in before why somebody has no seat before any other reason shown); among them the analyst's before the deed before the own word,
 * the undated before the dated, the one that stands alone before one of several, the oldest; the address last.
 */
export function findWeakest(links: readonly Link[]): Link | null {
  return [...links].sort(byWeakness)[0] ?? null;
}

export function byWeakness(a: Link, b: Link): number {
  return (
    EFFECTS.indexOf(a.effect) - EFFECTS.indexOf(b.effect) ||
    BASES.indexOf(b.exhibit.basis) - BASES.indexOf(a.exhibit.basis) ||
    Number(a.exhibit.saidOn !== null) - Number(b.exhibit.saidOn !== null) ||
    a.alike - b.alike ||
    a.exhibit.span.last.localeCompare(b.exhibit.span.last) ||
    a.exhibit.id.localeCompare(b.exhibit.id) ||
    a.stakeholder.localeCompare(b.stakeholder)
  );
}
