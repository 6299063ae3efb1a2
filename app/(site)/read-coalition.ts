import "server-only";
import type { ReleaseInView } from "@/lib/db/queries/release-in-view";
import { buildCoalition } from "@/lib/domain/coalition";
import { BASES } from "@/lib/domain/vocabulary";
import { formatDate } from "@/lib/format/dates";
import { parseCoalitionParams, writeCoalitionQuery } from "@/lib/schemas/coalition-params";
import { writeLensQuery } from "@/lib/schemas/lens-query";
import type { RawSearchParams } from "@/lib/schemas/search-params";
import { openLens } from "./open-lens";

/** The one way from an address to a coalition, for the page and for its CSV file. */
export async function readCoalition(view: ReleaseInView, params: RawSearchParams) {
  const opened = await openLens(view, params);
  const { holdings, lens, asOf, days } = opened;
  const { query, ruleAsked, notices } = parseCoalitionParams(params, holdings);
  const [first] = days;
  const isEarly = first !== undefined && lens.asOf < first;
  const early = `Nothing on record had been said or done by ${formatDate(lens.asOf)}; the earliest is of ${formatDate(first ?? "")}. So everybody is silent.`;
  return {
    ...opened,
    query,
    ruleAsked,
    coalition: buildCoalition(holdings, lens, query),
    /** The whole question, for links that keep it. */
    address: {
      ...writeCoalitionQuery(query, ruleAsked),
      ...writeLensQuery({ lens, asOf }, BASES),
    },
    notices: [...opened.notices, ...notices, ...(isEarly ? [early] : [])],
  };
}

export type ReadCoalition = Awaited<ReturnType<typeof readCoalition>>;
