import type { RegisterChanges, RowChange } from "./change";
import type { Holdings } from "./holdings";

type Registers = Omit<Holdings, "positions">;

/** Tells which stakeholders, items, sources, memberships and exclusions are new, amended or gone. */
export function compareRegisters(before: Registers, after: Registers): RegisterChanges {
  return {
    stakeholders: compareRows(before.stakeholders, after.stakeholders, ({ code }) => code),
    items: compareRows(before.items, after.items, ({ code }) => code),
    sources: compareRows(before.sources, after.sources, ({ id }) => id),
    memberships: compareRows(before.memberships, after.memberships, ({ group, member, role, from }) =>
      [group, member, role, from].join(" "),
    ),
    notApplicable: compareRows(before.notApplicable, after.notApplicable, ({ stakeholder, item }) =>
      [stakeholder, item].join(" "),
    ),
  };
}

function compareRows<T extends object>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (row: T) => string,
): RowChange<T>[] {
  const [old, now] = [before, after].map((rows) => new Map(rows.map((row) => [keyOf(row), row])));
  const changes: RowChange<T>[] = [];
  for (const [key, row] of now ?? []) {
    const was = old?.get(key);
    const fields = was ? differingFields(was, row) : [];
    if (!was) changes.push({ what: "added", row, fields });
    else if (fields.length > 0) changes.push({ what: "amended", row, fields });
  }
  for (const [key, row] of old ?? []) if (!now?.has(key)) changes.push({ what: "gone", row, fields: [] });
  return changes;
}

function differingFields<T extends object>(a: T, b: T): Extract<keyof T, string>[] {
  return (Object.keys(b) as Extract<keyof T, string>[]).filter(
    (field) => JSON.stringify(a[field]) !== JSON.stringify(b[field]),
  );
}
