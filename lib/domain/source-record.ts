import { type BasisTally, tallyBases } from "./basis-tally";
import { type Exhibit, exhibitsOf } from "./cell-detail";
import { groupBy } from "./group-by";
import type { Holdings } from "./holdings";
import { byKindThenName } from "./item-record";
import type { Source, Stakeholder } from "./position";

/** A source and everything taken from it, in the order of its paragraphs. */
export interface SourceRecord {
  source: Source;
  tally: BasisTally;
  /** Null gathers what has no paragraph number. */
  paragraphs: { paragraph: number | null; exhibits: Exhibit[] }[];
  codedFor: Stakeholder[];
  /** The other reports of the same statement, the best one first. */
  reports: Source[];
}

export function buildSourceRecord(holdings: Holdings, id: string): SourceRecord | null {
  const source = holdings.sources.find((one) => one.id === id);
  if (!source) return null;
  const positions = holdings.positions.filter((position) => position.source === id);
  return {
    source,
    tally: tallyBases(positions),
    paragraphs: paragraphsOf(exhibitsOf(positions, holdings.sources)),
    codedFor: holdings.stakeholders.filter(({ code }) => source.codedFor.includes(code)).sort(byKindThenName),
    reports: reportsBeside(source, holdings.sources),
  };
}

function reportsBeside({ id, statement }: Source, sources: readonly Source[]): Source[] {
  if (statement === null) return [];
  return sources
    .filter((other) => other.statement === statement && other.id !== id)
    .sort((a, b) => Number(b.id === statement) - Number(a.id === statement));
}

function paragraphsOf(exhibits: readonly Exhibit[]): SourceRecord["paragraphs"] {
  return [...groupBy(exhibits, ({ paragraph }) => paragraph)]
    .map(([paragraph, pieces]) => ({
      paragraph,
      exhibits: pieces.sort(
        (a, b) => a.item.localeCompare(b.item) || a.stakeholder.localeCompare(b.stakeholder),
      ),
    }))
    .sort((a, b) => (a.paragraph ?? Number.POSITIVE_INFINITY) - (b.paragraph ?? Number.POSITIVE_INFINITY));
}
