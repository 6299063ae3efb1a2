import type { Mark, StatedCell } from "./cell";
import type { Basis } from "./vocabulary";

/** What a cell shows: own words and deeds; only where there are none, what is said of it. */
export function marksOf(cell: StatedCell): { basis: Basis; mark: Mark }[] {
  const own = [
    { basis: "official" as const, mark: cell.says },
    { basis: "conduct" as const, mark: cell.does },
  ].flatMap(({ basis, mark }) => (mark ? [{ basis, mark }] : []));
  if (own.length > 0) return own;
  return cell.saidOf ? [{ basis: "analyst", mark: cell.saidOf }] : [];
}
