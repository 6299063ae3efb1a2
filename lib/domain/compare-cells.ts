import { areOpposed, type Cell } from "./cell";
import { type CellShift, SHIFT_KINDS, type ShiftKind } from "./change";
import type { Holdings, Lens } from "./holdings";
import { buildMatrix } from "./matrix";
import type { Item, Stakeholder } from "./position";
import { marksOf } from "./shown-marks";
import { type Basis, ITEM_KINDS, type PositionValue } from "./vocabulary";

/** A state of the record, and what of it the reader looks at. */
export interface RecordAt {
  holdings: Holdings;
  lens: Lens;
}

/** Every cell that shows other marks than before. A count that grew under the same marks is no shift. */
export function compareCells(before: RecordAt, after: RecordAt): CellShift[] {
  const [old, now] = [cellsAt(before), cellsAt(after)];
  const shifts: CellShift[] = [];
  for (const key of new Set([...old.keys(), ...now.keys()])) {
    const [was, is] = [old.get(key), now.get(key)];
    const place = is ?? was;
    const shift = shiftOf(was?.cell ?? null, is?.cell ?? null);
    if (!place || shift === null) continue;
    const { stakeholder, item } = place;
    shifts.push({ shift, stakeholder, item, before: was?.cell ?? null, after: is?.cell ?? null });
  }
  return shifts.sort(
    (a, b) =>
      SHIFT_KINDS.indexOf(a.shift) - SHIFT_KINDS.indexOf(b.shift) ||
      newestIn(b).localeCompare(newestIn(a)) ||
      a.stakeholder.shortName.localeCompare(b.stakeholder.shortName) ||
      a.item.order - b.item.order,
  );
}

/**
 * How the first of the marks a cell shows has moved. Own words come first, then deeds, then what others say,
 * then their asking: that order is the comparison's own (decision record 6).
 */
export function shiftOf(before: Cell | null, after: Cell | null): ShiftKind | null {
  const [was, is] = [shownIn(before), shownIn(after)];
  if (JSON.stringify(was) === JSON.stringify(is)) return null;
  const [old, now] = [was[0], is[0]];
  if (!old) return "first";
  if (!now) return "gone";
  if (areOpposed(old.value, now.value)) return "turned";
  if (old.layer !== now.layer) return "layer";
  return old.value === now.value ? "beside" : "value";
}

interface Shown {
  layer: Basis | "called-on";
  value: PositionValue;
}

function shownIn(cell: Cell | null): Shown[] {
  if (cell?.status !== "stated") return [];
  const marks = marksOf(cell).map(({ basis, mark }): Shown => ({ layer: basis, value: mark.value }));
  if (marks.length > 0 || !cell.calledOn) return marks;
  return [{ layer: "called-on", value: "called-on" }];
}

interface Placed {
  stakeholder: Stakeholder;
  item: Item;
  cell: Cell;
}

function cellsAt({ holdings, lens }: RecordAt): Map<string, Placed> {
  const cells = new Map<string, Placed>();
  for (const kind of ITEM_KINDS) {
    const { items, rows } = buildMatrix({ holdings, lens, kind, applyToMembers: false });
    for (const row of rows) {
      for (const [index, item] of items.entries()) {
        const cell = row.cells[index];
        const key = `${row.stakeholder.code} ${item.code}`;
        if (cell) cells.set(key, { stakeholder: row.stakeholder, item, cell });
      }
    }
  }
  return cells;
}

function newestIn({ before, after }: CellShift): string {
  return [before, after].reduce(
    (newest, cell) => (cell?.status === "stated" && cell.newest > newest ? cell.newest : newest),
    "",
  );
}
