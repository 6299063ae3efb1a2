import type { Cell, StatedCell } from "./cell";
import type { Holdings, Lens } from "./holdings";
import { buildMatrix, stateRows } from "./matrix";
import type { Item } from "./position";
import { ITEM_KINDS, type ItemKind, isCollective } from "./vocabulary";

/** On how many states an item is on record in each way; a state can count in several. */
export interface ItemTally {
  item: Item;
  says: number;
  does: number;
  saidOf: number;
  calledOn: number;
  /** Organisations and groups on record in any way: their stance is nobody's in particular. */
  collectives: number;
}

export function tallyItems(holdings: Holdings, lens: Lens): { kind: ItemKind; items: ItemTally[] }[] {
  return ITEM_KINDS.map((kind) => {
    const matrix = buildMatrix({ holdings, lens, kind, applyToMembers: false });
    const groups = matrix.rows.filter(({ stakeholder }) => isCollective(stakeholder.kind));
    const tallies = matrix.items.map((item, index) => {
      const states = stateRows(matrix).flatMap(({ cells }) => ofStated(cells[index]));
      return {
        item,
        says: states.filter(({ says }) => says).length,
        does: states.filter(({ does }) => does).length,
        saidOf: states.filter(({ saidOf }) => saidOf).length,
        calledOn: states.filter(({ calledOn }) => calledOn).length,
        collectives: groups.flatMap(({ cells }) => ofStated(cells[index])).length,
      };
    });
    return { kind, items: tallies };
  });
}

function ofStated(cell: Cell | undefined): StatedCell[] {
  return cell?.status === "stated" ? [cell] : [];
}
