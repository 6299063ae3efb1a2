import type { IsoDay } from "./calendar";
import type { Basis, ItemKind } from "./vocabulary";

/** What the reader is looking at: the whole state of the comparison, as the URL carries it. */
export interface ComparisonView {
  release: number | null;
  kind: ItemKind;
  by: "stakeholder" | "item";
  who: "all" | "states" | "groups";
  /** Only members of this group, on the as-of day. */
  group: string | null;
  /** Only these stakeholders. */
  pick: string[];
  layers: Basis[];
  sources: string[];
  /** null looks from today: everything on record. */
  asOf: IsoDay | null;
  applyToMembers: boolean;
  /** Also rows for which no source has been read. */
  unread: boolean;
  q: string;
  sort: SortKey[];
  hide: string[];
  order: string[];
  cell: CellAddress | null;
  /** Of a table too large to draw at once, from 1. */
  page: number;
}

export interface SortKey {
  id: string;
  desc: boolean;
}

export interface CellAddress {
  stakeholder: string;
  item: string;
}
