import type { Cell, Mark } from "./cell";
import type { Basis } from "./vocabulary";

/** The one mark that speaks for a stakeholder on an item when it is compared with another. */
export interface OwnWord extends Mark {
  basis: Basis;
}

/** Ascriptions are left out of every comparison unless the reader lets them in. */
export const OWN_LAYERS: readonly Basis[] = ["official", "conduct"];

const MARKS = [
  ["official", "says"],
  ["conduct", "does"],
  ["analyst", "saidOf"],
] as const;

/** Its own words lead; without them its deeds; what others ascribe stands in only where neither is on record. */
export function ownWordOf(cell: Cell | undefined, layers: readonly Basis[]): OwnWord | null {
  if (cell?.status !== "stated") return null;
  for (const [basis, name] of MARKS) {
    const mark = cell[name];
    if (mark && layers.includes(basis)) return { basis, ...mark };
  }
  return null;
}

/** Words against deeds, as far as the reader lets both in. */
export function hasGap(cell: Cell | undefined, layers: readonly Basis[]): boolean {
  return cell?.status === "stated" && cell.saidDoneGap && OWN_LAYERS.every((basis) => layers.includes(basis));
}
