import type { SortKey } from "@/lib/domain/comparison-view";
import { DEFAULT_SORT } from "./grid-table";

/** `intelligence-sharing.desc`, as the address carries it. */
export function writeSortKey({ id, desc }: SortKey): string {
  return `${id}.${desc ? "desc" : "asc"}`;
}

/** The keys that name a column of this table; the standing order where none does. */
export function readSorting(texts: readonly string[], columns: ReadonlySet<string>): SortKey[] {
  const keys = texts.map((text) => {
    const [id = "", direction] = text.split(".");
    return { id, desc: direction === "desc" };
  });
  const valid = keys.filter(({ id }) => columns.has(id));
  return valid.length > 0 ? valid : DEFAULT_SORT;
}

/** Names begin with A, everything else with the most. */
export function naturalSort(id: string): SortKey {
  return { id, desc: id !== "name" };
}

/** Choosing a column makes it lead in its natural direction, or turns it round when it led already. */
export function sortBy(sorting: readonly SortKey[], id: string): SortKey[] {
  const [first] = sorting;
  return [first?.id === id ? { id, desc: !first.desc } : naturalSort(id)];
}

/** Choosing a column with Shift puts it after the others, or turns it round when it was among them. */
export function sortAlsoBy(sorting: readonly SortKey[], id: string): SortKey[] {
  const known = sorting.find((key) => key.id === id);
  const added = known ? { id, desc: !known.desc } : naturalSort(id);
  return [...sorting.filter((key) => key.id !== id), added];
}
