import type { SortKey } from "@/lib/domain/comparison-view";

/** `own.desc`: what another click on a column asks for. It turns its direction; names begin at A, numbers at the most. */
export function turnedSort(id: string, sort: SortKey): string {
  const desc = sort.id === id ? !sort.desc : id !== "name";
  return `${id}.${desc ? "desc" : "asc"}`;
}
