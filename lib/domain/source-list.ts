import { type BasisTally, tallyBases } from "./basis-tally";
import { groupBy } from "./group-by";
import type { Holdings } from "./holdings";
import type { Source } from "./position";
import type { SourceKind } from "./vocabulary";

/** Which sources a reader asks for; null or "" asks for all. */
export interface SourceFilter {
  q: string;
  kind: SourceKind | null;
  /** Searched for this stakeholder. */
  stakeholder: string | null;
}

/** A source as the list shows it: what was taken from it, and who else reports its statement. */
export interface ListedSource {
  source: Source;
  tally: BasisTally;
  /** Further reports of the same statement, which count nothing of their own. */
  reports: Source[];
}

export interface SourceYear {
  year: string;
  sources: ListedSource[];
}

/** The sources asked for by the year in which they were written, newest first; reports of one statement stand together. */
export function listSources(holdings: Holdings, filter: SourceFilter): SourceYear[] {
  const positions = groupBy(holdings.positions, ({ source }) => source);
  const asked = holdings.sources.filter((source) => isAsked(source, filter));
  const statements = groupBy(asked, ({ id, statement }) => statement ?? id);
  const listed = [...statements.values()].flatMap((reports) => {
    const source = reports.find(({ id, statement }) => id === statement) ?? reports[0];
    if (!source) return [];
    const others = reports.filter((report) => report !== source);
    return [{ source, tally: tallyBases(positions.get(source.id) ?? []), reports: others }];
  });
  listed.sort((a, b) => b.source.written.last.localeCompare(a.source.written.last));
  return [...groupBy(listed, ({ source }) => source.written.last.slice(0, 4))].map(([year, sources]) => ({
    year,
    sources,
  }));
}

function isAsked(source: Source, { q, kind, stakeholder }: SourceFilter): boolean {
  const text = [source.id, source.title, source.publisher, ...source.authors].join(" ").toLowerCase();
  return (
    (kind === null || source.kind === kind) &&
    (stakeholder === null || source.codedFor.includes(stakeholder)) &&
    q
      .toLowerCase()
      .split(/\s+/)
      .every((word) => text.includes(word))
  );
}
