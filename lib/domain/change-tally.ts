import { CHANGE_CAUSES, type ChangeCause, type RecordChanges, SHIFT_KINDS, type ShiftKind } from "./change";
import { exhibitKey } from "./statement";

/** How many passages changed for which cause, and how many cells moved in which way. */
export interface ChangeTally {
  causes: Record<ChangeCause, number>;
  /** Passages that only report again what was held before. */
  repeats: number;
  passages: number;
  /** The same with reports of one statement counted once. */
  statements: number;
  shifts: Record<ShiftKind, number>;
  cells: number;
  registers: number;
}

/** Counts changes by cause and by kind of shift. */
export function tallyChanges({ statements, cells, registers }: RecordChanges): ChangeTally {
  const causes = zeroes(CHANGE_CAUSES);
  for (const { cause } of statements) causes[cause] += 1;
  const shifts = zeroes(SHIFT_KINDS);
  for (const { shift } of cells) shifts[shift] += 1;
  return {
    causes,
    repeats: statements.filter(({ isRepeat }) => isRepeat).length,
    passages: statements.length,
    statements: new Set(
      statements.flatMap(({ before, after }) => (after.length > 0 ? after : before).map(exhibitKey)),
    ).size,
    shifts,
    cells: cells.length,
    registers: Object.values(registers).reduce((sum, rows) => sum + rows.length, 0),
  };
}

function zeroes<K extends string>(keys: readonly K[]): Record<K, number> {
  return Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;
}
