import type { IsoDay } from "@/lib/domain/calendar";
import type { Cell, StatedCell } from "@/lib/domain/cell";
import { isUnread, type Matrix, stateRows } from "@/lib/domain/matrix";
import type { Item, Position, Stakeholder } from "@/lib/domain/position";
import { type Basis, isCollective, type PositionValue } from "@/lib/domain/vocabulary";
import type { Silence } from "./chart-model";

type Layer = "says" | "does" | "said" | "called";

/** In which layer a state counts, and with what value. */
export interface Standing {
  layer: Layer;
  value: PositionValue;
}

export interface StateTally {
  item: Item;
  /** The states counted in each series, by code. */
  standing: Map<string, string[]>;
  silent: Silence;
  /** Silent states of which something is on record that the lens leaves out. */
  hidden: number;
  /** Counted by their words although their deeds point the other way. */
  saidDoneGaps: string[];
  contested: string[];
}

/**
 * Counts every state once per item, in its strongest layer: own words, else deeds,
 * else what others say of it, else that it is called on. Who counts as a state: stateRows.
 */
export function tallyStates(matrix: Matrix, seriesOf: (standing: Standing) => string): StateTally[] {
  const states = stateRows(matrix);
  return matrix.items.map((item, column) => {
    const tally = emptyTally(item, states.length);
    for (const { stakeholder, cells } of states) {
      const cell = cells[column];
      if (cell) countCell({ tally, cell, code: stakeholder.code, seriesOf });
    }
    return tally;
  });
}

/** States left out because no source has been read for them. */
export function countUnreadStates({ rows, asOf }: Pick<Matrix, "rows" | "asOf">): number {
  return rows.filter(
    ({ stakeholder, cells }) =>
      !isCollective(stakeholder.kind) && !hasEnded(stakeholder, asOf) && isUnread(cells),
  ).length;
}

export function hasEnded({ validTo }: Pick<Stakeholder, "validTo">, asOf: IsoDay): boolean {
  return validTo !== null && validTo < asOf;
}

/** The strongest layer of a cell and the value it shows. */
export function standingOf(cell: StatedCell): Standing | null {
  if (cell.says) return { layer: "says", value: cell.says.value };
  if (cell.does) return { layer: "does", value: cell.does.value };
  if (cell.saidOf) return { layer: "said", value: cell.saidOf.value };
  return cell.calledOn ? { layer: "called", value: "called-on" } : null;
}

export function countIn(tally: StateTally, series: readonly string[]): number {
  return series.reduce((sum, id) => sum + (tally.standing.get(id)?.length ?? 0), 0);
}

/** Whether a position is among those that put its stakeholder into a layer with a value. */
export function groundsStanding(position: Position, { layer, value }: Standing): boolean {
  return position.value === value && (layer === "called" || position.basis === LAYER_BASIS[layer]);
}

const LAYER_BASIS: Record<Exclude<Layer, "called">, Basis> = {
  says: "official",
  does: "conduct",
  said: "analyst",
};

interface CountInput {
  tally: StateTally;
  cell: Cell;
  code: string;
  seriesOf: (standing: Standing) => string;
}

function countCell({ tally, cell, code, seriesOf }: CountInput): void {
  const standing = cell.status === "stated" ? standingOf(cell) : null;
  if (cell.status !== "stated" || !standing) {
    countSilence(tally, cell);
    return;
  }
  const series = seriesOf(standing);
  tally.standing.set(series, [...(tally.standing.get(series) ?? []), code]);
  if (cell.saidDoneGap) tally.saidDoneGaps.push(code);
  if (cell.contested) tally.contested.push(code);
}

function countSilence(tally: StateTally, cell: Cell): void {
  tally.silent.total += 1;
  if (cell.status === "not-applicable") tally.silent.notApplicable += 1;
  else if (cell.status === "unread") tally.silent.unread += 1;
  else tally.silent.searched += 1;
  if ("hidden" in cell && cell.hidden > 0) tally.hidden += 1;
}

function emptyTally(item: Item, of: number): StateTally {
  const silent = { total: 0, of, searched: 0, unread: 0, notApplicable: 0 };
  return { item, standing: new Map(), silent, hidden: 0, saidDoneGaps: [], contested: [] };
}
