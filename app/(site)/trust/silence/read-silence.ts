import "server-only";
import type { ReleaseInView } from "@/lib/db/queries/release-in-view";
import {
  buildCoverage,
  buildSilenceMap,
  openRow,
  SILENCE_COLUMNS,
  sortByEffort,
} from "@/lib/domain/silence-map";
import { BASES, ITEM_KINDS } from "@/lib/domain/vocabulary";
import { parseChoice } from "@/lib/schemas/choice-params";
import { writeLensQuery } from "@/lib/schemas/lens-query";
import { parseSort } from "@/lib/schemas/page-params";
import { firstOf, type RawSearchParams, shorten } from "@/lib/schemas/search-params";
import { openLens } from "../../open-lens";

const BY = ["item", "year"] as const;

/** All the silence map shows, for the page and for its file: every layer, for a layer switched off is no silence. */
export async function readSilence(view: ReleaseInView, params: RawSearchParams) {
  const opened = await openLens(view, params);
  const { holdings } = opened;
  const lens = { ...opened.lens, layers: BASES };
  const by = parseChoice(params, "by", { words: BY, standard: "item" });
  const kind = parseChoice(params, "kind", { words: ITEM_KINDS, standard: "mechanism" });
  const sorted = parseSort(params, SILENCE_COLUMNS, { id: "read", desc: true });
  const map = buildSilenceMap(holdings, lens, kind.value);
  const coverage = buildCoverage(
    holdings,
    lens,
    map.rows.map(({ stakeholder }) => stakeholder),
  );
  const open = firstOf(params.open);
  const row = open ? openRow(coverage, open) : null;
  const lost = open && !row ? [`“open=${shorten(open)}” in the address names no row of this map.`] : [];
  return {
    ...opened,
    by: by.value,
    kind: kind.value,
    sort: sorted.sort,
    map: { ...map, rows: sortByEffort(map.rows, sorted.sort) },
    coverage: { ...coverage, rows: sortByEffort(coverage.rows, sorted.sort) },
    row,
    address: {
      by: by.value === "item" ? null : by.value,
      kind: kind.value === "mechanism" ? null : kind.value,
      sort: firstOf(params.sort) ? `${sorted.sort.id}.${sorted.sort.desc ? "desc" : "asc"}` : null,
      ...writeLensQuery({ lens, asOf: opened.asOf }, BASES),
      release: view.pin,
    },
    notices: [...opened.notices, ...by.notices, ...kind.notices, ...sorted.notices, ...lost],
  };
}
