import { type IsoDay, isBy, isWithin } from "./calendar";
import type { ChangesFilter, RecordChanges, StatementChange } from "./change";
import { compareCells, type RecordAt } from "./compare-cells";
import { compareRegisters } from "./compare-registers";
import { compareStatements } from "./compare-statements";
import { horizonOf } from "./data-horizon";
import { type Holdings, type Lens, positionsBy } from "./holdings";
import { byKindThenName } from "./item-record";
import type { Item, Stakeholder } from "./position";

/**
 * What one release holds otherwise than an earlier one. A passage it adds is a new statement when every day
 * it can belong to lies after the earlier release had last read for that stakeholder; else it is an older
 * statement newly found: our reading grew, the world did not move.
 */
export function compareReleases(before: Holdings, after: Holdings, lens: Lens): RecordChanges {
  const statements = compareStatements(before, after, ([{ stakeholder, span }]) => {
    const horizon = horizonOf(before.sources, stakeholder);
    return horizon !== null && span.first > horizon.day ? "new-statement" : "older-found";
  });
  return {
    statements: arrange(statements, before, after),
    cells: compareCells({ holdings: before, lens }, { holdings: after, lens }),
    registers: compareRegisters(before, after),
  };
}

/** What had been said by one day and not by an earlier one, as one release knows it: each a new statement. */
export function compareDays(
  holdings: Holdings,
  { from, to, lens }: { from: IsoDay; to: IsoDay; lens: Omit<Lens, "asOf"> },
): RecordChanges {
  const at = (day: IsoDay): RecordAt => ({ holdings, lens: { ...lens, asOf: day } });
  const [before, after] = [inForceOn(holdings, from), inForceOn(holdings, to)];
  const said = (day: IsoDay) => ({
    positions: positionsBy(holdings.positions, day),
    sources: holdings.sources,
  });
  const statements = compareStatements(said(from), said(to), () => "new-statement");
  return {
    // A passage dated twice, once for each position it backs, is no recoding when only one day had come.
    statements: arrange(
      statements.map((change) => ({ ...change, cause: "new-statement" })),
      holdings,
      holdings,
    ),
    cells: compareCells(at(from), at(to)),
    registers: compareRegisters(before, after),
  };
}

/** Which authorities ruled, who belonged to what and what had been written on a day. */
function inForceOn(holdings: Holdings, day: IsoDay): Holdings {
  return {
    ...holdings,
    stakeholders: holdings.stakeholders.filter(({ validFrom, validTo }) => isWithin(day, validFrom, validTo)),
    sources: holdings.sources.filter(({ written }) => isBy(written, day)),
    memberships: holdings.memberships.filter(({ from, to }) => isWithin(day, from, to)),
    notApplicable: holdings.notApplicable.filter(({ from, to }) => isWithin(day, from, to)),
  };
}

/** The changes a reader asked for. Cause narrows the passages alone: a cell has no cause of its own. */
export function narrowChanges(changes: RecordChanges, filter: ChangesFilter): RecordChanges {
  const { stakeholders, item, kind, layers, cause } = filter;
  const isOf = (code: string) => stakeholders.length === 0 || stakeholders.includes(code);
  const isOn = (code: string) => item === null || item === code;
  const isKind = (one: string) => kind === null || kind === one;
  const { registers } = changes;
  return {
    statements: changes.statements.filter(
      (change) =>
        (cause === null || change.cause === cause) &&
        isOf(change.stakeholder) &&
        isOn(change.item) &&
        isKind(change.kind) &&
        [...change.before, ...change.after].some(({ basis }) => layers.includes(basis)),
    ),
    cells: changes.cells.filter(
      (cell) => isOf(cell.stakeholder.code) && isOn(cell.item.code) && isKind(cell.item.kind),
    ),
    registers: {
      stakeholders: registers.stakeholders.filter(({ row }) => isOf(row.code) && item === null),
      items: registers.items.filter(({ row }) => isOn(row.code) && isKind(row.kind)),
      sources: registers.sources.filter(
        ({ row }) => item === null && (stakeholders.length === 0 || row.codedFor.some(isOf)),
      ),
      memberships: registers.memberships.filter(
        ({ row }) => item === null && (isOf(row.member) || isOf(row.group)),
      ),
      notApplicable: registers.notApplicable.filter(({ row }) => isOf(row.stakeholder) && isOn(row.item)),
    },
  };
}

/** States before groups and each by name; within one, the newest day first. */
function arrange(changes: StatementChange[], before: Holdings, after: Holdings): StatementChange[] {
  const places = new Map<string, number>();
  const known = new Map<string, Stakeholder>();
  for (const one of [...before.stakeholders, ...after.stakeholders]) known.set(one.code, one);
  for (const [index, { code }] of [...known.values()].sort(byKindThenName).entries()) places.set(code, index);
  const orders = new Map([...before.items, ...after.items].map((item: Item) => [item.code, item.order]));
  return changes.sort(
    (a, b) =>
      (places.get(a.stakeholder) ?? 0) - (places.get(b.stakeholder) ?? 0) ||
      b.day.localeCompare(a.day) ||
      (orders.get(a.item) ?? 0) - (orders.get(b.item) ?? 0) ||
      a.id.localeCompare(b.id),
  );
}
