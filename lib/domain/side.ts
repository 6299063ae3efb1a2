import { type IsoDay, type PartialDate, spanOf } from "./calendar";
import type { Cell } from "./cell";
import { type Exhibit, exhibitsOf } from "./cell-detail";
import { type Holdings, type Lens, sourcesBy } from "./holdings";
import { buildMatrix, itemsOfKind } from "./matrix";
import type { Item, Stakeholder } from "./position";
import { BASES, type Basis, ITEM_KINDS, type ItemKind } from "./vocabulary";

/** One side of a comparison: a stakeholder or group, and the day up to which it is read where that is its own. */
export interface Side {
  code: string;
  date: PartialDate | null;
}

/** `PAK`, or `PAK@2021-06` where the side has a date of its own: how it is written in an address. */
export function sideKey({ code, date }: Side): string {
  return date === null ? code : `${code}@${date}`;
}

/** A side read at its day: its cells on every item, each basis apart. */
export interface SideRecord {
  key: string;
  stakeholder: Stakeholder;
  asOf: IsoDay;
  /** The side's own date, as precise as it was asked for; null where the page's day stands in. */
  date: PartialDate | null;
  /** False for an authority that had not come into being by the day. */
  exists: boolean;
  /** Sources written by the day and searched for it; none means that its silence tells nothing. */
  sources: number;
  cells: ReadonlyMap<string, Cell>;
  exhibits: Exhibit[];
}

/** What was on record for a side by its day, on all bases; a partial date is taken to its last day. Null when unknown. */
export function readSide(holdings: Holdings, lens: Lens, side: Side): SideRecord | null {
  const stakeholder = holdings.stakeholders.find(({ code }) => code === side.code);
  if (!stakeholder) return null;
  const asOf = side.date === null ? lens.asOf : spanOf(side.date).last;
  const at: Lens = { ...lens, asOf, layers: BASES };
  const alone: Holdings = {
    ...holdings,
    stakeholders: [stakeholder],
    positions: holdings.positions.filter((position) => position.stakeholder === side.code),
  };
  const matrices = ITEM_KINDS.map((kind) =>
    buildMatrix({ holdings: alone, lens: at, kind, applyToMembers: false }),
  );
  return {
    key: sideKey(side),
    stakeholder,
    asOf,
    date: side.date,
    exists: (matrices[0]?.rows.length ?? 0) > 0,
    sources: sourcesBy(holdings.sources, at).filter(({ codedFor }) => codedFor.includes(side.code)).length,
    cells: new Map(
      matrices.flatMap(({ items, rows: [row] }) =>
        items.flatMap(({ code }, index) => {
          const cell = row?.cells[index];
          return cell ? [[code, cell] as const] : [];
        }),
      ),
    ),
    exhibits: exhibitsOf(matrices[0]?.positions ?? [], holdings.sources),
  };
}

/** One stakeholder of the release beside another, or the same on two days: what makes a pair two. */
export function isSameSide(a: SideRecord, b: SideRecord): boolean {
  return a.stakeholder.code === b.stakeholder.code && a.asOf === b.asOf;
}

export function exhibitsOn(side: SideRecord, item: string, layers: readonly Basis[]): Exhibit[] {
  return side.exhibits.filter(
    (piece) => piece.item === item && piece.value !== "called-on" && layers.includes(piece.basis),
  );
}

export function itemsByKind(items: readonly Item[]): ReadonlyMap<ItemKind, Item[]> {
  return new Map(ITEM_KINDS.map((kind) => [kind, itemsOfKind(items, kind)]));
}
