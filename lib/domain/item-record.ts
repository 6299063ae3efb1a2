import type { IsoDay } from "./calendar";
import type { Mark, StatedCell } from "./cell";
import { type Exhibit, exhibitsOf } from "./cell-detail";
import { groupBy } from "./group-by";
import type { Holdings, Lens } from "./holdings";
import { buildMatrix, type MatrixRow } from "./matrix";
import type { Item, Source, Stakeholder } from "./position";
import { BASES, type Basis, isCollective } from "./vocabulary";

/** Everything on record on one item. */
export interface ItemRecord {
  item: Item;
  /** The day the record is looked at from: who counts as a state in power hangs on it. */
  asOf: IsoDay;
  /** Own words, deeds, said of it: three groups that never mix. */
  standings: { basis: Basis; entries: Standing[] }[];
  calls: Call[];
  /** For a mechanism, what stands in its way. */
  obstacles: ObstacleInWay[];
  /** For an obstacle, the mechanisms it stands in the way of, most pieces first. */
  blocks: { item: Item; exhibits: Exhibit[] }[];
  silent: {
    searched: Stakeholder[];
    unread: Stakeholder[];
    notApplicable: { stakeholder: Stakeholder; reason: string }[];
  };
}

/** One stakeholder on one basis, with the evidence for it. */
export interface Standing {
  stakeholder: Stakeholder;
  cell: StatedCell;
  mark: Mark;
  exhibits: Exhibit[];
}

/** One caller and everybody it calls on. */
export interface Call {
  /** Null for an unsigned source, which then stands for its author. */
  speaker: string | null;
  speakerRole: string | null;
  source: Source;
  called: { stakeholder: Stakeholder; exhibits: Exhibit[] }[];
}

export interface ObstacleInWay {
  item: Item;
  concerned: { stakeholder: Stakeholder; exhibits: Exhibit[] }[];
}

/** Gathers who stands where on an item; null when the code is unknown. */
export function buildItemRecord(holdings: Holdings, lens: Lens, code: string): ItemRecord | null {
  const item = holdings.items.find((one) => one.code === code);
  if (!item) return null;
  const alone: Holdings = { ...holdings, items: [item] };
  const { rows, positions } = buildMatrix({ holdings: alone, lens, kind: item.kind, applyToMembers: false });
  const ordered = [...rows].sort((a, b) => byKindThenName(a.stakeholder, b.stakeholder));
  const all = exhibitsOf(positions, holdings.sources);
  const on = all.filter((exhibit) => exhibit.item === code);
  return {
    item,
    asOf: lens.asOf,
    standings: BASES.map((basis) => ({ basis, entries: standingsOn(basis, ordered, on) })),
    calls: callsIn(on, holdings.stakeholders),
    obstacles: obstaclesIn(
      all.filter(({ blocks }) => blocks.includes(code)),
      holdings,
    ),
    blocks: holdings.items
      .map((blocked) => ({
        item: blocked,
        exhibits: on.filter(({ blocks }) => blocks.includes(blocked.code)),
      }))
      .filter(({ exhibits }) => exhibits.length > 0)
      .sort((a, b) => b.exhibits.length - a.exhibits.length),
    silent: silentIn(ordered),
  };
}

/** States first, then organisations and groups, each by name. */
export function byKindThenName(a: Stakeholder, b: Stakeholder): number {
  return (
    Number(isCollective(a.kind)) - Number(isCollective(b.kind)) || a.shortName.localeCompare(b.shortName)
  );
}

const MARK_OF: Record<Basis, "says" | "does" | "saidOf"> = {
  official: "says",
  conduct: "does",
  analyst: "saidOf",
};

function standingsOn(basis: Basis, rows: readonly MatrixRow[], exhibits: readonly Exhibit[]): Standing[] {
  const willed = exhibits.filter((exhibit) => exhibit.basis === basis && exhibit.value !== "called-on");
  return rows.flatMap(({ stakeholder, cells: [cell] }) => {
    const mark = cell?.status === "stated" ? cell[MARK_OF[basis]] : null;
    if (cell?.status !== "stated" || !mark) return [];
    return [
      { stakeholder, cell, mark, exhibits: willed.filter((piece) => piece.stakeholder === stakeholder.code) },
    ];
  });
}

function callsIn(exhibits: readonly Exhibit[], stakeholders: readonly Stakeholder[]): Call[] {
  const asked = exhibits.filter(({ value }) => value === "called-on");
  return [...groupBy(asked, ({ speaker, source }) => speaker ?? `source ${source.id}`).values()]
    .flatMap(([first, ...rest]) => {
      if (!first) return [];
      const { speaker, speakerRole, source } = first;
      return [{ speaker, speakerRole, source, called: byStakeholder([first, ...rest], stakeholders) }];
    })
    .sort((a, b) => b.called.length - a.called.length || (a.speaker ?? "~").localeCompare(b.speaker ?? "~"));
}

function obstaclesIn(exhibits: readonly Exhibit[], { items, stakeholders }: Holdings): ObstacleInWay[] {
  const found = groupBy(exhibits, ({ item }) => item);
  return items.flatMap((item) => {
    const pieces = found.get(item.code);
    return pieces ? [{ item, concerned: byStakeholder(pieces, stakeholders) }] : [];
  });
}

function byStakeholder(exhibits: readonly Exhibit[], stakeholders: readonly Stakeholder[]) {
  const groups = groupBy(exhibits, ({ stakeholder }) => stakeholder);
  return [...stakeholders].sort(byKindThenName).flatMap((stakeholder) => {
    const own = groups.get(stakeholder.code);
    return own ? [{ stakeholder, exhibits: own }] : [];
  });
}

function silentIn(rows: readonly MatrixRow[]): ItemRecord["silent"] {
  const silent: ItemRecord["silent"] = { searched: [], unread: [], notApplicable: [] };
  for (const { stakeholder, cells } of rows) {
    const [cell] = cells;
    if (cell?.status === "searched") silent.searched.push(stakeholder);
    if (cell?.status === "unread") silent.unread.push(stakeholder);
    if (cell?.status === "not-applicable") silent.notApplicable.push({ stakeholder, reason: cell.reason });
  }
  return silent;
}
