import type { DaySpan, PartialDate } from "./calendar";
import type { Basis, Doubt, ItemKind, PositionValue, SourceKind, StakeholderKind } from "./vocabulary";

/** By what the evidence found can be narrowed; one choice each. */
export const FACETS = ["kind", "stakeholder", "basis", "sourceKind", "year"] as const;
export type Facet = (typeof FACETS)[number];

export type SearchFilters = Readonly<Record<Facet, string | null>>;

export const NO_FILTERS: SearchFilters = {
  kind: null,
  stakeholder: null,
  basis: null,
  sourceKind: null,
  year: null,
};

export const EVIDENCE_PER_PAGE = 50;

/** How many pieces a choice would leave, all the other choices kept. */
export interface FacetCount {
  facet: Facet;
  value: string;
  count: number;
}

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
  /** How many names of each kind were found, of which the lists hold the first. */
  namesTotal: Record<"stakeholders" | "items" | "sources", number>;
  evidence: FoundEvidence[];
  /** All pieces found within the choices made, of which `evidence` holds one page. */
  evidenceTotal: number;
  /** All pieces found, whatever was chosen. */
  evidenceAnywhere: number;
  facets: FacetCount[];
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
  doubt: Doubt | null;
}

/** Everything found, in all groups. */
export function countFound({ namesTotal, evidenceAnywhere }: SearchResults): number {
  return namesTotal.stakeholders + namesTotal.items + namesTotal.sources + evidenceAnywhere;
}
