import "server-only";
import { buildMap, type MapEntry } from "@/lib/charts/build-map";
import type { ReleaseInView } from "@/lib/db/queries/release-in-view";
import { sortRank } from "@/lib/domain/cell";
import type { SortKey } from "@/lib/domain/comparison-view";
import type { Item } from "@/lib/domain/position";
import { BASES } from "@/lib/domain/vocabulary";
import { routes, withQuery } from "@/lib/routes";
import { parseChoice } from "@/lib/schemas/choice-params";
import { writeLensQuery } from "@/lib/schemas/lens-query";
import { parseSort } from "@/lib/schemas/page-params";
import type { RawSearchParams } from "@/lib/schemas/search-params";
import { openLens } from "../../open-lens";

const COLUMNS = ["name", "value", "newest"] as const;

/** All a map shows, for the page and for its file; `item` is null where the release knows no such code. */
export async function readMap(view: ReleaseInView, params: RawSearchParams, code: string) {
  const opened = await openLens(view, params);
  const { holdings, lens } = opened;
  const drawn = parseChoice(params, "view", { words: ["map", "tiles"], standard: "map" });
  const { sort, notices } = parseSort(params, COLUMNS, { id: "value", desc: true });
  const shared = { ...writeLensQuery(opened, BASES), release: view.pin };
  const item = holdings.items.find((one) => one.code === code) ?? null;
  return {
    ...opened,
    item,
    view: drawn.value,
    sort,
    address: {
      ...shared,
      view: drawn.value === "map" ? null : drawn.value,
      sort:
        params.sort === undefined || notices.length > 0 ? null : `${sort.id}.${sort.desc ? "desc" : "asc"}`,
    },
    modelOf: (one: Item) =>
      buildMap({
        holdings,
        lens,
        release: view.release,
        item: one,
        hrefOf: (stakeholder) =>
          withQuery(routes.comparison(), { kind: one.kind, cell: `${stakeholder}.${one.code}`, ...shared }),
      }),
    notices: [...opened.notices, ...drawn.notices, ...notices],
  };
}

/** States by one column; whoever is silent stands last whichever way. */
export function sortEntries(entries: readonly MapEntry[], { id, desc }: SortKey): MapEntry[] {
  const turn = desc ? -1 : 1;
  return [...entries].sort((a, b) => {
    const names = a.stakeholder.shortName.localeCompare(b.stakeholder.shortName);
    if (id === "name") return turn * names;
    const [left, right] = [keyOf(a, id), keyOf(b, id)];
    if (left === null || right === null) return Number(left === null) - Number(right === null) || names;
    return (left < right ? -turn : left > right ? turn : 0) || names;
  });
}

function keyOf({ cell }: MapEntry, id: string): number | string | null {
  if (cell.status !== "stated") return null;
  return id === "newest" ? cell.newest : (sortRank(cell) ?? null);
}
