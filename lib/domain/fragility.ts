import type { Cell, StatedCell } from "./cell";
import { groupBy } from "./group-by";
import type { Holdings, Lens } from "./holdings";
import { buildMatrix, type Matrix } from "./matrix";
import type { Item, Source, Stakeholder } from "./position";
import { ITEM_KINDS, type PositionValue } from "./vocabulary";

/** What can be left out of the record: one source, or all that an author wrote or a publisher printed. */
export const DROP_KINDS = ["source", "author", "publisher"] as const;
export type DropKind = (typeof DROP_KINDS)[number];

export interface Drop {
  kind: DropKind;
  /** The source's id, or the author's or publisher's name. */
  name: string;
  sources: Source[];
}

/** Every source, author or publisher whose loss can be tried, by name; an unsigned source has no author to lose. */
export function listDrops(sources: readonly Source[], kind: DropKind): Drop[] {
  const named = sources.flatMap((source) => namesIn(source, kind).map((name) => ({ name, source })));
  return [...groupBy(named, ({ name }) => name)]
    .map(([name, own]) => ({ kind, name, sources: own.map(({ source }) => source) }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

function namesIn({ id, authors, publisher }: Source, kind: DropKind): string[] {
  if (kind === "source") return [id];
  if (kind === "author") return [...new Set(authors)];
  const name = publisherIn(publisher);
  return name === null ? [] : [name];
}

/** A publisher without what stands beside its name, “(carried by …)”, “, citing …”; null where a page states none. */
function publisherIn(text: string): string | null {
  if (/^not stated/i.test(text)) return null;
  return text.split(/ \(|, (?:citing|quoting|on) /)[0] ?? text;
}

/** The record as it would stand had some sources never been read: any other rule can be computed from it anew. */
export function leaveOut(holdings: Holdings, sources: ReadonlySet<string>): Holdings {
  return {
    ...holdings,
    sources: holdings.sources.filter(({ id }) => !sources.has(id)),
    positions: holdings.positions.filter(({ source }) => !sources.has(source)),
  };
}

/**
 * What happens to a cell: nothing is left on record (silent); a weaker layer leads now, own words giving way to
 * deeds, deeds to what is said of it, that to being called on (weaker); the leading layer shows another value
 * (turned); what leads stays and something beside it goes or turns (beside).
 */
export const FATES = ["silent", "weaker", "turned", "beside"] as const;
export type Fate = (typeof FATES)[number];

/** The fate of a cell that had something on record; null when all its marks stay as they were. */
export function fateOf(before: StatedCell, after: Cell): Fate | null {
  if (after.status !== "stated") return "silent";
  const [was, is] = [marksOf(before), marksOf(after)];
  const lead = was.findIndex((value) => value !== null);
  if (is[lead] === null) return "weaker";
  if (is[lead] !== was[lead]) return "turned";
  const isSame =
    was.every((value, layer) => value === is[layer]) &&
    before.contested === after.contested &&
    before.saidDoneGap === after.saidDoneGap;
  return isSame ? null : "beside";
}

/** The value each layer shows, strongest layer first. */
function marksOf({ says, does, saidOf, calledOn }: StatedCell): (PositionValue | null)[] {
  return [says?.value ?? null, does?.value ?? null, saidOf?.value ?? null, calledOn ? "called-on" : null];
}

export interface CellChange {
  stakeholder: Stakeholder;
  item: Item;
  before: StatedCell;
  after: Cell;
  fate: Fate;
}

/** Everything that changes in the matrices when some sources are left out. */
export interface DropEffect {
  changes: CellChange[];
  /** Stakeholders read for before and by nobody now: their silences stop telling anything. */
  nowUnread: Stakeholder[];
  before: Matrix[];
  after: Matrix[];
}

/** Compares all cells of all kinds with and without some sources: exact, and meant for one loss at a time. */
export function compareWithout(holdings: Holdings, lens: Lens, sources: ReadonlySet<string>): DropEffect {
  const before = matricesOf(holdings, lens);
  const after = matricesOf(leaveOut(holdings, sources), lens);
  const changes = before.flatMap((matrix, kind) =>
    matrix.rows.flatMap(({ stakeholder, cells }, row) =>
      cells.flatMap((cell, column) => {
        const item = matrix.items[column];
        const next = after[kind]?.rows[row]?.cells[column];
        const fate = cell.status === "stated" && next ? fateOf(cell, next) : null;
        if (cell.status !== "stated" || !item || !next || !fate) return [];
        return [{ stakeholder, item, before: cell, after: next, fate }];
      }),
    ),
  );
  return { changes, nowUnread: newlyUnread(before, after), before, after };
}

function matricesOf(holdings: Holdings, lens: Lens): Matrix[] {
  return ITEM_KINDS.map((kind) => buildMatrix({ holdings, lens, kind, applyToMembers: false }));
}

function newlyUnread(before: readonly Matrix[], after: readonly Matrix[]): Stakeholder[] {
  const [then, now] = [before[0]?.rows ?? [], after[0]?.rows ?? []];
  const isRead = (side: readonly Matrix[], row: number) =>
    side.some(({ rows }) =>
      rows[row]?.cells.some(({ status }) => status === "stated" || status === "searched"),
    );
  return then.flatMap(({ stakeholder }, row) =>
    now[row] && isRead(before, row) && !isRead(after, row) ? [stakeholder] : [],
  );
}
