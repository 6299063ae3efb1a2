import { type IsoDay, isBy } from "./calendar";
import type { Item, Membership, NotApplicable, Position, Source, Stakeholder } from "./position";
import type { Basis } from "./vocabulary";

/** Everything the site holds at one release: what every comparison is computed from. */
export interface Holdings {
  stakeholders: readonly Stakeholder[];
  items: readonly Item[];
  sources: readonly Source[];
  memberships: readonly Membership[];
  notApplicable: readonly NotApplicable[];
  positions: readonly Position[];
}

/** What the reader chose to look at; null means no limit. */
export interface Lens {
  asOf: IsoDay;
  layers: readonly Basis[];
  sources: readonly string[] | null;
}

/** The positions that had been taken by a day: later evidence is cut, and with it positions left bare. */
export function positionsBy(positions: readonly Position[], asOf: IsoDay): Position[] {
  const kept: Position[] = [];
  for (const position of positions) {
    const evidence = position.evidence.filter((piece) => isBy(piece.span, asOf));
    if (evidence.length === position.evidence.length) kept.push(position);
    else if (evidence.length > 0) kept.push({ ...position, evidence });
  }
  return kept;
}

/** The sources that had been written by a day, of those the reader chose. */
export function sourcesBy(sources: readonly Source[], lens: Pick<Lens, "asOf" | "sources">): Source[] {
  return sources.filter(
    (source) => isBy(source.written, lens.asOf) && (lens.sources?.includes(source.id) ?? true),
  );
}

/** Stakeholders that had come into being by a day; those that ended before it stay on record. */
export function stakeholdersBy(stakeholders: readonly Stakeholder[], asOf: IsoDay): Stakeholder[] {
  return stakeholders.filter(
    (stakeholder) => stakeholder.validFrom === null || stakeholder.validFrom <= asOf,
  );
}

/** The days on which something was said or done, oldest first. */
export function daysOnRecord({ positions }: Pick<Holdings, "positions">): IsoDay[] {
  return [...new Set(positions.flatMap(({ evidence }) => evidence.map(({ span }) => span.last)))].sort();
}
