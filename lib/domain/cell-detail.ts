import type { Cell } from "./cell";
import type { CellAddress } from "./comparison-view";
import type { Holdings, Lens } from "./holdings";
import { buildMatrix } from "./matrix";
import type { Evidence, Item, Position, Source, Stakeholder } from "./position";
import { BASES, type Basis, type ItemKind, type PositionValue } from "./vocabulary";

/** One piece of evidence with all a reader needs to judge it, wherever it is shown. */
export interface Exhibit extends Evidence {
  stakeholder: string;
  kind: ItemKind;
  item: string;
  value: PositionValue;
  basis: Basis;
  condition: string | null;
  blocks: string[];
  source: Source;
}

/** A cell opened: what it shows and everything behind it, own words first. */
export interface CellDetail {
  stakeholder: Stakeholder;
  item: Item;
  cell: Cell;
  exhibits: Exhibit[];
}

/** Opens one cell within a lens; null when stakeholder or item is unknown at this release. */
export function buildCellDetail(holdings: Holdings, lens: Lens, address: CellAddress): CellDetail | null {
  const stakeholder = holdings.stakeholders.find(({ code }) => code === address.stakeholder);
  const item = holdings.items.find(({ code }) => code === address.item);
  if (!stakeholder || !item) return null;
  const alone: Holdings = { ...holdings, stakeholders: [stakeholder], items: [item] };
  const matrix = buildMatrix({ holdings: alone, lens, kind: item.kind, applyToMembers: false });
  // A stakeholder that did not exist yet on the as-of day has no row, hence nothing to show.
  const cell = matrix.rows[0]?.cells[0] ?? ({ status: "unread", hidden: 0, via: [] } as const);
  const positions = matrix.positions.filter(
    (position) => position.stakeholder === stakeholder.code && position.item === item.code,
  );
  return { stakeholder, item, cell, exhibits: exhibitsOf(positions, holdings.sources) };
}

/** The evidence of some positions: own words, then deeds, then what others say; each newest first. */
export function exhibitsOf(positions: readonly Position[], sources: readonly Source[]): Exhibit[] {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const exhibits = positions.flatMap(
    ({ stakeholder, kind, item, value, basis, condition, blocks, source, evidence }) => {
      const cited = byId.get(source);
      if (!cited) return [];
      return evidence.map((piece) => ({
        ...piece,
        stakeholder,
        kind,
        item,
        value,
        basis,
        condition,
        blocks,
        source: cited,
      }));
    },
  );
  return exhibits.sort(
    (a, b) =>
      BASES.indexOf(a.basis) - BASES.indexOf(b.basis) ||
      Number(a.value === "called-on") - Number(b.value === "called-on") ||
      b.span.last.localeCompare(a.span.last) ||
      (a.paragraph ?? 0) - (b.paragraph ?? 0) ||
      a.id.localeCompare(b.id),
  );
}
