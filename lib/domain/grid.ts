import { type IsoDay, isWithin } from "./calendar";
import type { Cell } from "./cell";
import type { ComparisonView } from "./comparison-view";
import { isUnread, type Matrix, type MatrixRow } from "./matrix";
import type { Item, Membership, Stakeholder } from "./position";
import { isCollective } from "./vocabulary";

/** A matrix as the reader arranged it: which side is rows, who is in, ready to be sorted and drawn. */
export interface Grid {
  by: "stakeholder" | "item";
  columns: GridHead[];
  rows: GridRow[];
  /** Stakeholders left out because no source has been read for them. */
  unreadLeftOut: number;
}

export interface GridHead {
  /** The stakeholder's or item's code. */
  id: string;
  label: string;
  title: string;
  /** A scope rule or a reader's note. */
  note: string | null;
  iso3: string | null;
  collective: boolean;
  /** A former government, drawn with a break towards its successor. */
  ended: IsoDay | null;
}

export interface GridRow extends GridHead {
  cells: Cell[];
  positions: number;
  official: number;
}

const collator = new Intl.Collator("en");

type Choice = Pick<ComparisonView, "by" | "who" | "group" | "pick" | "unread"> & { asOf: IsoDay };

/** Chooses the stakeholders, states by name and groups after them, and lays the matrix out by stakeholder or by item. */
export function buildGrid(matrix: Matrix, memberships: readonly Membership[], choice: Choice): Grid {
  const chosen = matrix.rows.filter((row) => isChosen(row, memberships, choice));
  const read = chosen.filter(
    (row) => choice.unread || choice.pick.length > 0 || !isUnread(row.cells) || row.cells.some(isLent),
  );
  const unreadLeftOut = chosen.length - read.length;
  const ordered = [...read].sort(
    (a, b) =>
      Number(isCollective(a.stakeholder.kind)) - Number(isCollective(b.stakeholder.kind)) ||
      collator.compare(a.stakeholder.shortName, b.stakeholder.shortName),
  );
  const stakeholders = ordered.map((row) => ({
    head: headOfStakeholder(row.stakeholder, choice.asOf),
    cells: row.cells,
  }));
  const items = matrix.items.map((item, index) => ({
    head: headOfItem(item),
    cells: ordered.flatMap((row) => row.cells[index] ?? []),
  }));
  const [rows, columns] = choice.by === "stakeholder" ? [stakeholders, items] : [items, stakeholders];
  return {
    by: choice.by,
    columns: columns.map(({ head }) => head),
    rows: rows.map(({ head, cells }) => ({ ...head, cells, ...countPositions(cells) })),
    unreadLeftOut,
  };
}

// A group's position lent to a member that was never read itself.
function isLent(cell: Cell): boolean {
  return cell.status !== "not-applicable" && cell.via.length > 0;
}

function countPositions(cells: readonly Cell[]): { positions: number; official: number } {
  let positions = 0;
  let official = 0;
  for (const cell of cells) {
    if (cell.status !== "stated") continue;
    positions += cell.positions;
    official += cell.official;
  }
  return { positions, official };
}

function isChosen(row: MatrixRow, memberships: readonly Membership[], choice: Choice): boolean {
  const { code, kind } = row.stakeholder;
  if (choice.pick.length > 0 && !choice.pick.includes(code)) return false;
  if (choice.who === "states" && isCollective(kind)) return false;
  if (choice.who === "groups" && !isCollective(kind)) return false;
  return choice.group === null || isMember(code, choice.group, memberships, choice.asOf);
}

function isMember(code: string, group: string, memberships: readonly Membership[], asOf: IsoDay): boolean {
  return memberships.some(
    (membership) =>
      membership.group === group &&
      membership.member === code &&
      isWithin(asOf, membership.from, membership.to),
  );
}

function headOfStakeholder(stakeholder: Stakeholder, asOf: IsoDay): GridHead {
  const { code, shortName, name, note, iso3, kind, validTo } = stakeholder;
  const ended = validTo !== null && validTo < asOf ? validTo : null;
  return {
    id: code,
    label: shortName,
    title: name,
    note,
    iso3,
    collective: isCollective(kind),
    ended,
  };
}

function headOfItem({ code, shortTitle, title, scope }: Item): GridHead {
  return { id: code, label: shortTitle, title, note: scope, iso3: null, collective: false, ended: null };
}
