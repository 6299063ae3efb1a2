import type { Correction } from "./spelling";

/** One place to go, as offered while a reader types. */
export interface Suggestion {
  href: string;
  label: string;
  small: string;
}

export interface SuggestionGroup {
  title: string;
  items: Suggestion[];
}

/** What is offered for what has been typed so far, in groups, best first. */
export interface Suggestions {
  /** The words as they were searched for, corrected where need was. */
  q: string;
  corrections: Correction[];
  groups: SuggestionGroup[];
  /** Everything the whole search would find. */
  found: number;
}
