import { type IsoDay, isWithin } from "./calendar";
import { buildStatedCell, type Cell, type ViaGroup } from "./cell";
import { groupBy } from "./group-by";
import { type Holdings, type Lens, positionsBy, sourcesBy, stakeholdersBy } from "./holdings";
import type { Item, Position, Source, Stakeholder } from "./position";
import { type ItemKind, isCollective } from "./vocabulary";

export interface MatrixRow {
  stakeholder: Stakeholder;
  /** One cell per column, in the order of the matrix's items. */
  cells: Cell[];
}

export interface Matrix {
  kind: ItemKind;
  asOf: IsoDay;
  items: Item[];
  rows: MatrixRow[];
  /** Every position within the lens, of all kinds: what the cells were computed from. */
  positions: Position[];
}

export interface MatrixInput {
  holdings: Holdings;
  lens: Lens;
  kind: ItemKind;
  /** Lend each group's position to its full members (design rule 6). */
  applyToMembers: boolean;
}

/** Stakeholders × items of one kind: every cell computed from the positions, none stored. */
export function buildMatrix({ holdings, lens, kind, applyToMembers }: MatrixInput): Matrix {
  const stakeholders = stakeholdersBy(holdings.stakeholders, lens.asOf);
  const present = new Set(stakeholders.map(({ code }) => code));
  const said = positionsBy(holdings.positions, lens.asOf).filter(
    ({ stakeholder, source }) => present.has(stakeholder) && (lens.sources?.includes(source) ?? true),
  );
  const shown = said.filter((position) => lens.layers.includes(position.basis));
  const index: CellIndex = {
    holdings,
    lens,
    shown: groupBy(shown, cellKey),
    said: groupBy(said, cellKey),
    readFor: sourcesReadFor(sourcesBy(holdings.sources, lens)),
    names: new Map(holdings.stakeholders.map(({ code, shortName }) => [code, shortName])),
    applyToMembers,
  };
  const items = itemsOfKind(holdings.items, kind);
  const rows = stakeholders.map((stakeholder) => ({
    stakeholder,
    cells: items.map((item) => cellOf(stakeholder, item, index)),
  }));
  return { kind, asOf: lens.asOf, items, rows, positions: shown };
}

/** The rows that count as states: no groups, no government that had ended by the as-of day, none that was never read. */
export function stateRows({ rows, asOf }: Pick<Matrix, "rows" | "asOf">): MatrixRow[] {
  return rows.filter(
    ({ stakeholder: { kind, validTo }, cells }) =>
      !isCollective(kind) && (validTo === null || validTo >= asOf) && !isUnread(cells),
  );
}

/** Whether no source was read for a stakeholder, so that its cells say nothing, not even silence. */
export function isUnread(cells: readonly Cell[]): boolean {
  return cells.every(({ status }) => status === "unread" || status === "not-applicable");
}

/** The items of one kind in their reading order. */
export function itemsOfKind(items: readonly Item[], kind: ItemKind): Item[] {
  return items.filter((item) => item.kind === kind).sort((a, b) => a.order - b.order);
}

interface CellIndex {
  holdings: Holdings;
  lens: Lens;
  shown: Map<string, Position[]>;
  said: Map<string, Position[]>;
  /** What was searched for each stakeholder. */
  readFor: Map<string, Searched>;
  names: Map<string, string>;
  applyToMembers: boolean;
}

function cellOf(stakeholder: Stakeholder, item: Item, index: CellIndex): Cell {
  const key = `${stakeholder.code} ${item.code}`;
  const positions = index.shown.get(key);
  const via = index.applyToMembers ? viaGroups(stakeholder, item, index) : [];
  if (positions) return buildStatedCell(positions, via);
  return silenceOf(stakeholder, item, index, via);
}

/** How many sources were searched for a stakeholder, how many of them in part, and until when they reach. */
interface Searched {
  sources: number;
  inPart: number;
  until: IsoDay;
}

/** Reckoned once, for every silent cell asks for it. */
function sourcesReadFor(sources: readonly Source[]): Map<string, Searched> {
  const pairs = sources.flatMap((source) => [...new Set(source.codedFor)].map((code) => ({ code, source })));
  return new Map([...groupBy(pairs, ({ code }) => code)].map(([code, read]) => [code, searchedOf(read)]));
}

function searchedOf(read: readonly { source: Source }[]): Searched {
  return {
    sources: read.length,
    inPart: read.filter(({ source }) => source.extent === "part").length,
    until: read.reduce((last, { source: { written } }) => (written.last > last ? written.last : last), ""),
  };
}

/** Which of the three silences an empty cell is (design rule 3). */
function silenceOf(stakeholder: Stakeholder, item: Item, index: CellIndex, via: ViaGroup[]): Cell {
  const hidden = index.said.get(`${stakeholder.code} ${item.code}`)?.length ?? 0;
  const declared = index.holdings.notApplicable.find(
    (entry) =>
      entry.stakeholder === stakeholder.code &&
      entry.item === item.code &&
      isWithin(index.lens.asOf, entry.from, entry.to),
  );
  if (declared && hidden === 0) return { status: "not-applicable", reason: declared.reason };
  const searched = index.readFor.get(stakeholder.code);
  if (!searched) return { status: "unread", hidden, via };
  return { status: "searched", ...searched, hidden, via };
}

function viaGroups(stakeholder: Stakeholder, item: Item, index: CellIndex): ViaGroup[] {
  if (isCollective(stakeholder.kind)) return [];
  const { memberships } = index.holdings;
  return memberships
    .filter(
      (membership) =>
        membership.member === stakeholder.code &&
        (membership.role === "member" || membership.role === "permanent-member") &&
        isWithin(index.lens.asOf, membership.from, membership.to),
    )
    .flatMap(({ group }) =>
      (index.shown.get(`${group} ${item.code}`) ?? []).map(({ basis, value }) => ({
        group,
        name: index.names.get(group) ?? group,
        basis,
        value,
      })),
    );
}

function cellKey(position: Position): string {
  return `${position.stakeholder} ${position.item}`;
}
