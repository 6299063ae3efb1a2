import { type BasisTally, tallyBases } from "./basis-tally";
import type { Cell, StatedCell } from "./cell";
import { type Exhibit, exhibitsOf } from "./cell-detail";
import { type Holdings, type Lens, sourcesBy } from "./holdings";
import { buildMatrix } from "./matrix";
import type { Item, Membership, Source, Stakeholder } from "./position";
import { ITEM_KINDS, type ItemKind } from "./vocabulary";

/** Everything on record for one stakeholder. */
export interface StakeholderRecord {
  stakeholder: Stakeholder;
  /** The other authority of the same country, where it has had two. */
  sibling: Stakeholder | null;
  tally: BasisTally;
  kinds: KindRecord[];
  /** What others ask of it, apart from its will. */
  calledOn: ItemRecordEntry[];
  silences: Silences;
  /** Groups it belongs to, and for a group its members, each with the other side's name. */
  groups: NamedMembership[];
  members: NamedMembership[];
  sources: Source[];
}

export interface KindRecord {
  kind: ItemKind;
  entries: ItemRecordEntry[];
}

export interface ItemRecordEntry {
  item: Item;
  cell: StatedCell;
  exhibits: Exhibit[];
}

/** Items on which nothing is on record, by reason. */
export interface Silences {
  searched: { kind: ItemKind; items: Item[] }[];
  notApplicable: { item: Item; reason: string }[];
}

export interface NamedMembership extends Membership {
  other: Stakeholder;
}

/** Gathers the record of one stakeholder, newest first within each kind; null when the code is unknown. */
export function buildStakeholderRecord(
  holdings: Holdings,
  lens: Lens,
  code: string,
): StakeholderRecord | null {
  const stakeholder = holdings.stakeholders.find((one) => one.code === code);
  if (!stakeholder) return null;
  const alone: Holdings = { ...holdings, stakeholders: [stakeholder] };
  const matrices = ITEM_KINDS.map((kind) =>
    buildMatrix({ holdings: alone, lens, kind, applyToMembers: false }),
  );
  const positions = (matrices[0]?.positions ?? []).filter((position) => position.stakeholder === code);
  const cells = matrices.flatMap(({ items, rows }) =>
    items.map((item, index) => ({ item, cell: rows[0]?.cells[index] })),
  );
  const exhibits = exhibitsOf(positions, holdings.sources);
  const stated = cells.flatMap(({ item, cell }) =>
    cell?.status === "stated"
      ? [{ item, cell, exhibits: exhibits.filter((piece) => piece.item === item.code) }]
      : [],
  );
  return {
    stakeholder,
    sibling: siblingOf(stakeholder, holdings.stakeholders),
    tally: tallyBases(positions),
    kinds: ITEM_KINDS.map((kind) => ({ kind, entries: keep(stated, kind) })).filter(
      ({ entries }) => entries.length > 0,
    ),
    calledOn: asksIn(stated),
    silences: silencesIn(cells),
    ...membershipsOf(code, holdings),
    sources: sourcesBy(holdings.sources, lens).filter(({ codedFor }) => codedFor.includes(code)),
  };
}

function keep(entries: readonly ItemRecordEntry[], kind: ItemKind): ItemRecordEntry[] {
  return entries
    .filter(({ item }) => item.kind === kind)
    .map((entry) => ({ ...entry, exhibits: entry.exhibits.filter(({ value }) => value !== "called-on") }))
    .filter(({ exhibits }) => exhibits.length > 0)
    .sort((a, b) => newestOf(b).localeCompare(newestOf(a)) || a.item.order - b.item.order);
}

function asksIn(entries: readonly ItemRecordEntry[]): ItemRecordEntry[] {
  return entries
    .map((entry) => ({ ...entry, exhibits: entry.exhibits.filter(({ value }) => value === "called-on") }))
    .filter(({ exhibits }) => exhibits.length > 0)
    .sort(
      (a, b) =>
        (b.cell.calledOn?.callers ?? 0) - (a.cell.calledOn?.callers ?? 0) || a.item.order - b.item.order,
    );
}

function newestOf({ exhibits }: ItemRecordEntry): string {
  return exhibits.reduce((newest, { span }) => (span.last > newest ? span.last : newest), "");
}

function silencesIn(cells: readonly { item: Item; cell: Cell | undefined }[]): Silences {
  const searched = cells.filter(({ cell }) => cell?.status === "searched").map(({ item }) => item);
  return {
    searched: ITEM_KINDS.map((kind) => ({
      kind,
      items: searched.filter((item) => item.kind === kind),
    })).filter(({ items }) => items.length > 0),
    notApplicable: cells.flatMap(({ item, cell }) =>
      cell?.status === "not-applicable" ? [{ item, reason: cell.reason }] : [],
    ),
  };
}

function siblingOf(stakeholder: Stakeholder, all: readonly Stakeholder[]): Stakeholder | null {
  if (stakeholder.iso3 === null) return null;
  return all.find(({ iso3, code }) => iso3 === stakeholder.iso3 && code !== stakeholder.code) ?? null;
}

function membershipsOf(code: string, { memberships, stakeholders }: Holdings) {
  const named = (rows: readonly Membership[], side: "group" | "member"): NamedMembership[] =>
    rows.flatMap((row) => {
      const other = stakeholders.find((one) => one.code === row[side]);
      return other ? [{ ...row, other }] : [];
    });
  return {
    groups: named(
      memberships.filter(({ member }) => member === code),
      "group",
    ),
    members: named(
      memberships.filter(({ group }) => group === code),
      "member",
    ),
  };
}
