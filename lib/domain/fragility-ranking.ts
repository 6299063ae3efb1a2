import { buildStatedCell, type StatedCell } from "./cell";
import type { SortKey } from "./comparison-view";
import { type Drop, type DropKind, FATES, type Fate, fateOf, listDrops } from "./fragility";
import { groupBy } from "./group-by";
import { type Holdings, type Lens, positionsBy, stakeholdersBy } from "./holdings";
import type { Item, Position, Stakeholder } from "./position";

/** A cell with something on record, and all that it stands on. */
export interface GroundedCell {
  stakeholder: Stakeholder;
  item: Item;
  cell: StatedCell;
  positions: Position[];
  sources: Set<string>;
  /** Everybody who speaks in its evidence, reports of one statement having one voice; an unsigned text is a speaker too. */
  speakers: Set<string>;
}

/** Every cell within the lens that has something on record, of all kinds. */
export function listGroundedCells(holdings: Holdings, lens: Lens): GroundedCell[] {
  const stakeholders = new Map(
    stakeholdersBy(holdings.stakeholders, lens.asOf).map((one) => [one.code, one]),
  );
  const items = new Map(holdings.items.map((one) => [one.code, one]));
  const shown = positionsBy(holdings.positions, lens.asOf).filter(
    ({ basis, source }) => lens.layers.includes(basis) && (lens.sources?.includes(source) ?? true),
  );
  return [...groupBy(shown, ({ stakeholder, item }) => `${stakeholder} ${item}`).values()].flatMap(
    (positions) => {
      const stakeholder = stakeholders.get(positions[0]?.stakeholder ?? "");
      const item = items.get(positions[0]?.item ?? "");
      if (!stakeholder || !item) return [];
      const cell = buildStatedCell(positions);
      const sources = new Set(positions.map(({ source }) => source));
      return [{ stakeholder, item, cell, positions, sources, speakers: speakersIn(positions) }];
    },
  );
}

function speakersIn(positions: readonly Position[]): Set<string> {
  const voices = groupBy(positions, ({ statement, key }) => statement ?? `alone ${key}`);
  return new Set(
    [...voices.values()].flatMap((reports) => {
      const best = reports.find(({ source, statement }) => source === statement) ?? reports[0];
      const heard = best?.statement ? [best] : reports;
      return heard.flatMap(({ evidence, source }) =>
        evidence.map(({ speaker }) => speaker ?? `source ${source}`),
      );
    }),
  );
}

/** How alone a cell stands: one source; one speaker; one speaker who only ascribes it to the stakeholder. */
export const ALONE_KINDS = ["analyst", "speaker", "source"] as const;
export type AloneKind = (typeof ALONE_KINDS)[number];

export function standsAlone({ positions, sources, speakers }: GroundedCell, kind: AloneKind): boolean {
  if (kind === "source") return sources.size === 1;
  return speakers.size === 1 && (kind === "speaker" || positions.every(({ basis }) => basis === "analyst"));
}

/** One thing left out and what it would do, in numbers. */
export interface DropTally extends Drop {
  positions: number;
  /** Cells that rest on it at all. */
  touched: number;
  fates: Record<Fate, number>;
  /** Cells whose leading mark goes, weakens or turns: what the ranking is by. */
  changed: number;
}

export const DROP_COLUMNS = ["name", "changed", ...FATES, "touched", "positions"] as const;

/**
 * Tries the loss of every source, author or publisher in turn. Only the cells that a loss touches are built again,
 * so the whole ranking costs about as much as one matrix.
 */
export function rankDrops(
  holdings: Holdings,
  lens: Lens,
  { kind, cells }: { kind: DropKind; cells: readonly GroundedCell[] },
): DropTally[] {
  const touching = new Map<string, GroundedCell[]>();
  for (const cell of cells) {
    for (const source of cell.sources) {
      const known = touching.get(source);
      if (known) known.push(cell);
      else touching.set(source, [cell]);
    }
  }
  // A text can be younger than the words it reports, so the day leaves none out.
  const chosen = holdings.sources.filter(({ id }) => lens.sources?.includes(id) ?? true);
  return listDrops(chosen, kind).map((drop) => {
    const lost = new Set(drop.sources.map(({ id }) => id));
    const touched = new Set([...lost].flatMap((id) => touching.get(id) ?? []));
    return { ...drop, ...tallyLoss(touched, lost) };
  });
}

function tallyLoss(touched: ReadonlySet<GroundedCell>, lost: ReadonlySet<string>) {
  const fates: Record<Fate, number> = { silent: 0, weaker: 0, turned: 0, beside: 0 };
  let positions = 0;
  for (const { cell, positions: all } of touched) {
    const left = all.filter(({ source }) => !lost.has(source));
    positions += all.length - left.length;
    const fate = left.length === 0 ? "silent" : fateOf(cell, buildStatedCell(left));
    if (fate) fates[fate] += 1;
  }
  const changed = fates.silent + fates.weaker + fates.turned;
  return { positions, touched: touched.size, fates, changed };
}

/** The ranking by one of its columns; among equals, by how much changes and then by name. */
export function sortDrops(tallies: readonly DropTally[], { id, desc }: SortKey): DropTally[] {
  const numberOf = (tally: DropTally): number => {
    if (id === "positions" || id === "touched" || id === "changed") return tally[id];
    return (FATES as readonly string[]).includes(id) ? tally.fates[id as Fate] : 0;
  };
  return [...tallies].sort((a, b) => {
    const order = id === "name" ? a.name.localeCompare(b.name) : numberOf(a) - numberOf(b);
    return (desc ? -order : order) || b.changed - a.changed || a.name.localeCompare(b.name);
  });
}
