import type { StatedCell } from "./cell";
import type { CellAddress } from "./comparison-view";
import type { Holdings, Lens } from "./holdings";
import { buildMatrix } from "./matrix";
import type { Position } from "./position";
import { ITEM_KINDS, type ItemKind, isCollective } from "./vocabulary";

/** A cell that shows as many of the rules at once as the data allow. */
export interface WorkedExample extends CellAddress {
  kind: ItemKind;
  cell: StatedCell;
  positions: Position[];
}

/**
 * The fullest cell of a state: own words or deeds beside what others call on it to do where there is such a
 * cell, else the fullest there is; by layers, then by statements, the first in order among equals.
 */
export function chooseWorkedExample(holdings: Holdings, lens: Lens): WorkedExample | null {
  const candidates = ITEM_KINDS.flatMap((kind) => {
    const { rows, items, positions } = buildMatrix({ holdings, lens, kind, applyToMembers: false });
    return rows
      .filter(({ stakeholder }) => !isCollective(stakeholder.kind))
      .flatMap(({ stakeholder, cells }) =>
        cells.flatMap((cell, index) => {
          const item = items[index];
          if (cell.status !== "stated" || !item) return [];
          const address = { stakeholder: stakeholder.code, item: item.code };
          const behind = positions.filter(
            (one) => one.stakeholder === address.stakeholder && one.item === address.item,
          );
          return [{ ...address, kind, cell, positions: behind }];
        }),
      );
  });
  return candidates.reduce<WorkedExample | null>(
    (best, next) => (best && fullness(best.cell) >= fullness(next.cell) ? best : next),
    null,
  );
}

function fullness({ says, does, saidOf, calledOn, statements }: StatedCell): number {
  const asked = calledOn && (says || does) ? 1 : 0;
  const layers = [says, does, saidOf, calledOn].filter((mark) => mark !== null).length;
  return asked * 10_000 + layers * 1_000 + Math.min(statements, 999);
}
