import { type BasisTally, type DatedPiece, newestPiece, tallyBases } from "./basis-tally";
import type { SortKey } from "./comparison-view";
import { groupBy } from "./group-by";
import { type Holdings, type Lens, positionsBy, sourcesBy } from "./holdings";
import type { Stakeholder } from "./position";
import type { StakeholderKind } from "./vocabulary";

export interface StakeholderTally extends BasisTally {
  stakeholder: Stakeholder;
  newest: DatedPiece | null;
  /** Sources searched for it; none means that its silence tells nothing. */
  sources: number;
}

export const TALLY_COLUMNS = [
  "name",
  "own",
  "deeds",
  "said",
  "called",
  "all",
  "share",
  "newest",
  "sources",
] as const;
export type TallyColumn = (typeof TALLY_COLUMNS)[number];

/** What is on record for each stakeholder, in numbers. */
export function tallyStakeholders(holdings: Holdings, lens: Lens): StakeholderTally[] {
  const positions = groupBy(positionsBy(holdings.positions, lens.asOf), ({ stakeholder }) => stakeholder);
  const sources = sourcesBy(holdings.sources, lens);
  return holdings.stakeholders.map((stakeholder) => {
    const own = positions.get(stakeholder.code) ?? [];
    return {
      stakeholder,
      ...tallyBases(own),
      newest: newestPiece(own, holdings.sources),
      sources: sources.filter(({ codedFor }) => codedFor.includes(stakeholder.code)).length,
    };
  });
}

export interface TallySection {
  id: "states" | "one-country" | "organisations" | "groups" | "unread";
  rows: StakeholderTally[];
}

/** States; the country whose authorities changed, as one; organisations; groups; last those nobody read for. */
export function sectionTallies(tallies: readonly StakeholderTally[], sort: SortKey): TallySection[] {
  const sections = groupBy(tallies, sectionOf);
  return SECTIONS.flatMap((id) => {
    const rows = [...(sections.get(id) ?? [])].sort(id === "one-country" ? byBeginning : byColumn(sort));
    return rows.length > 0 ? [{ id, rows }] : [];
  });
}

const SECTIONS = ["states", "one-country", "organisations", "groups", "unread"] as const;

const SECTION_OF_KIND: Record<StakeholderKind, TallySection["id"]> = {
  state: "states",
  "de-facto-authority": "one-country",
  "former-government": "one-country",
  organisation: "organisations",
  group: "groups",
};

function sectionOf({ stakeholder, sources, total }: StakeholderTally): TallySection["id"] {
  return sources === 0 && total === 0 ? "unread" : SECTION_OF_KIND[stakeholder.kind];
}

// The break between two authorities is drawn between them, so time decides here and no column does.
function byBeginning(a: StakeholderTally, b: StakeholderTally): number {
  return (b.stakeholder.validFrom ?? "").localeCompare(a.stakeholder.validFrom ?? "");
}

function byColumn({ id, desc }: SortKey) {
  const key = KEYS[id as TallyColumn];
  return (a: StakeholderTally, b: StakeholderTally) => {
    const [left, right] = [key(a), key(b)];
    const order =
      typeof left === "string" || typeof right === "string"
        ? String(left).localeCompare(String(right))
        : left - right;
    return (desc ? -order : order) || a.stakeholder.shortName.localeCompare(b.stakeholder.shortName);
  };
}

const KEYS: Record<TallyColumn, (tally: StakeholderTally) => string | number> = {
  name: ({ stakeholder }) => stakeholder.shortName,
  own: ({ official }) => official,
  deeds: ({ conduct }) => conduct,
  said: ({ saidOf }) => saidOf,
  called: ({ calledOn }) => calledOn,
  all: ({ total }) => total,
  share: ({ official, total }) => (total === 0 ? -1 : official / total),
  newest: ({ newest }) => newest?.evidence.span.last ?? "",
  sources: ({ sources }) => sources,
};
