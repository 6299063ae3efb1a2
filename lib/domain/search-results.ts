import type { DaySpan, PartialDate } from "./calendar";
import type { Basis, ItemKind, PositionValue, SourceKind, StakeholderKind } from "./vocabulary";

/** What a search found at a release, best first within each group. */
export interface SearchResults {
  stakeholders: (FoundName & { code: string; name: string; kind: StakeholderKind; note: string | null })[];
  items: (FoundName & { code: string; kind: ItemKind; title: string; scope: string })[];
  sources: (FoundName & {
    id: string;
    title: string;
    publisher: string;
    authors: string[];
    kind: SourceKind;
  })[];
  evidence: FoundEvidence[];
  /** All pieces found, of which `evidence` holds the first. */
  evidenceTotal: number;
  /** No piece held all the words, so these hold some of them. */
  isLoose: boolean;
}

export interface FoundName {
  positions: number;
  /** Found only because its letters are like those of the search. */
  isAlike: boolean;
}

export interface FoundEvidence {
  id: string;
  stakeholder: string;
  item: string;
  value: PositionValue;
  basis: Basis;
  source: string;
  paragraph: number | null;
  speaker: string | null;
  speakerRole: string | null;
  saidOn: PartialDate | null;
  span: DaySpan;
  paraphrase: string;
  phrase: string;
}

/** Everything found, in all groups. */
export function countFound({ stakeholders, items, sources, evidenceTotal }: SearchResults): number {
  return stakeholders.length + items.length + sources.length + evidenceTotal;
}
