import "server-only";
import type { ReleaseInView } from "@/lib/db/queries/release-in-view";
import { listGroundedCells } from "@/lib/domain/fragility-ranking";
import { buildTrustOverview } from "@/lib/domain/trust-overview";
import { sortTrust, TRUST_COLUMNS, tallyTrust } from "@/lib/domain/trust-tally";
import { BASES } from "@/lib/domain/vocabulary";
import { writeLensQuery } from "@/lib/schemas/lens-query";
import { parseSort } from "@/lib/schemas/page-params";
import type { RawSearchParams } from "@/lib/schemas/search-params";
import { openLens } from "../open-lens";

/** All the overview of trust shows, for the page and for its file: every layer, as of a day. */
export async function readTrust(view: ReleaseInView, params: RawSearchParams) {
  const opened = await openLens(view, params);
  const { holdings } = opened;
  const lens = { ...opened.lens, layers: BASES };
  const { sort, notices } = parseSort(params, TRUST_COLUMNS, { id: "positions", desc: true });
  const cells = listGroundedCells(holdings, lens);
  return {
    ...opened,
    sort,
    kept: { ...writeLensQuery({ lens, asOf: opened.asOf }, BASES), release: view.pin },
    overview: buildTrustOverview(holdings, lens, cells),
    tallies: sortTrust(tallyTrust(holdings, lens, cells), sort),
    notices: [...opened.notices, ...notices],
  };
}
