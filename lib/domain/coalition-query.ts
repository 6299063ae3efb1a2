import type { ForumChoice, ForumRule } from "./forum";

/** Two stakeholders that, by the reader's own assumption, cannot sit in one coalition. */
export type Pair = readonly [string, string];

/** What the coalition finder is asked; the lens (day, layers, sources) comes beside it. */
export interface CoalitionQuery extends ForumChoice {
  mechanism: string;
  rule: ForumRule;
  apart: readonly Pair[];
}

/** Up to this many seats swings are counted and coalitions listed; above it only bounds are given. */
export const EXACT_UP_TO = 25;

/** More pairs than this are left out: every one may double the work. */
export const MAX_PAIRS = 6;
