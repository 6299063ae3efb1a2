import type { IsoDay } from "./calendar";
import type { Cell } from "./cell";
import type { Exhibit } from "./cell-detail";
import type { Item, Membership, NotApplicable, Source, Stakeholder } from "./position";
import type { Basis, ItemKind } from "./vocabulary";

/** Why a passage differs between two states of the record: the world, our reading, our coding, or our regret. */
export const CHANGE_CAUSES = ["new-statement", "older-found", "recoded", "amended", "withdrawn"] as const;
export type ChangeCause = (typeof CHANGE_CAUSES)[number];

/** How what a cell shows has moved, the strongest move first. */
export const SHIFT_KINDS = ["turned", "value", "layer", "beside", "first", "gone"] as const;
export type ShiftKind = (typeof SHIFT_KINDS)[number];

/** Two releases of the data set, or two days seen from one release; the earlier first. */
export type Between = { by: "release"; from: number; to: number } | { by: "day"; from: IsoDay; to: IsoDay };

/** One passage that the two states do not hold alike; it can back several positions on either side. */
export interface StatementChange {
  cause: ChangeCause;
  id: string;
  stakeholder: string;
  kind: ItemKind;
  item: string;
  before: readonly Exhibit[];
  after: readonly Exhibit[];
  /** The last day the words or the deed can belong to. */
  day: IsoDay;
  /** Another report of what was held before: same speaker, stakeholder, item, day and value (design rule 7). */
  isRepeat: boolean;
}

/** A cell that shows something else; null where the stakeholder or the item was not there. */
export interface CellShift {
  shift: ShiftKind;
  stakeholder: Stakeholder;
  item: Item;
  before: Cell | null;
  after: Cell | null;
}

/** A row of a register: new, with other fields, or gone. */
export interface RowChange<T> {
  what: "added" | "amended" | "gone";
  row: T;
  fields: Extract<keyof T, string>[];
}

export interface RegisterChanges {
  stakeholders: RowChange<Stakeholder>[];
  items: RowChange<Item>[];
  sources: RowChange<Source>[];
  memberships: RowChange<Membership>[];
  notApplicable: RowChange<NotApplicable>[];
}

/** Everything that differs between two states of the record. */
export interface RecordChanges {
  statements: StatementChange[];
  cells: CellShift[];
  registers: RegisterChanges;
}

/** Which of the changes a reader asked for; empty or null means no limit. */
export interface ChangesFilter {
  stakeholders: readonly string[];
  item: string | null;
  kind: ItemKind | null;
  layers: readonly Basis[];
  cause: ChangeCause | null;
}
