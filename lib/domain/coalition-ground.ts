import type { Cell } from "./cell";
import { type Exhibit, exhibitsOf } from "./cell-detail";
import type { CoalitionQuery } from "./coalition-query";
import { buildCompanions, type Stand, standOfSilence, standOn } from "./coalition-stand";
import { type Forum, openForum } from "./forum";
import { groupBy } from "./group-by";
import type { Holdings, Lens } from "./holdings";
import { buildMatrix } from "./matrix";
import type { Item, Position } from "./position";

/** What a coalition is computed from: the forum on the day, and what is on record within the lens. */
export interface CoalitionGround {
  holdings: Holdings;
  lens: Lens;
  query: CoalitionQuery;
  mechanism: Item;
  forum: Forum;
  /** Positions within the lens on the mechanism, on the forum's framework, and of obstacles. */
  positions: Position[];
  cellOf: (stakeholder: string, item: string) => Cell | undefined;
  positionsOn: (stakeholder: string, item: string) => readonly Position[];
  /** Who else is on record in the passages behind an own position, a list per passage. */
  companionsOf: (position: Position) => string[][];
}

/** Gathers the ground of a query; null when the mechanism is unknown. */
export function layGround(holdings: Holdings, lens: Lens, query: CoalitionQuery): CoalitionGround | null {
  const mechanism = holdings.items.find(({ code, kind }) => code === query.mechanism && kind === "mechanism");
  if (!mechanism) return null;
  const forum = openForum(holdings, lens, query);
  const items = holdings.items.filter(({ code }) => code === mechanism.code || code === forum.framework);
  const wanted = new Set(items.map(({ code }) => code));
  const narrowed: Holdings = {
    ...holdings,
    items,
    positions: holdings.positions.filter(({ kind, item }) => kind === "obstacle" || wanted.has(item)),
  };
  const matrix = buildMatrix({ holdings: narrowed, lens, kind: "mechanism", applyToMembers: false });
  const cells = new Map(
    matrix.rows.flatMap(({ stakeholder, cells: row }) =>
      row.map((cell, index) => [`${stakeholder.code} ${matrix.items[index]?.code}`, cell] as const),
    ),
  );
  const positions = groupBy(matrix.positions, ({ stakeholder, item }) => `${stakeholder} ${item}`);
  return {
    holdings,
    lens,
    query,
    mechanism,
    forum,
    positions: matrix.positions,
    cellOf: (stakeholder, item) => cells.get(`${stakeholder} ${item}`),
    positionsOn: (stakeholder, item) => positions.get(`${stakeholder} ${item}`) ?? [],
    companionsOf: buildCompanions(mechanism.code, matrix.positions),
  };
}

/** How a stakeholder counts at this table, by all or by some of what is on record of it. */
export function standAt(
  ground: CoalitionGround,
  stakeholder: string,
  positions: readonly Position[] = ground.positionsOn(stakeholder, ground.mechanism.code),
): Stand {
  const cell = ground.cellOf(stakeholder, ground.mechanism.code);
  const silence: Stand =
    cell?.status === "stated" ? { side: "unknown", reason: "searched" } : standOfSilence(cell);
  return standOn(
    positions.filter((position) => isAboutTable(ground, position)),
    positions,
    silence,
  );
}

/** Whether a position names nobody else, or somebody at this table, or the forum itself; what others say always does. */
export function isAboutTable({ forum, companionsOf }: CoalitionGround, position: Position): boolean {
  const isHere = (code: string) =>
    code === forum.code || forum.seats.some((seat) => seat.stakeholder.code === code);
  return (
    position.basis === "analyst" ||
    companionsOf(position).some((others) => others.length === 0 || others.some(isHere))
  );
}

/** What is on record of a stakeholder on an item, own words first. */
export function exhibitsOn(ground: CoalitionGround, stakeholder: string, item: string): Exhibit[] {
  return exhibitsOf(ground.positionsOn(stakeholder, item), ground.holdings.sources);
}
