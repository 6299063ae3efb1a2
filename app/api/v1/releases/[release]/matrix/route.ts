import { getHoldings } from "@/lib/db/queries/holdings";
import { type Holdings, stakeholdersBy } from "@/lib/domain/holdings";
import { buildMatrix } from "@/lib/domain/matrix";
import { BASES } from "@/lib/domain/vocabulary";
import { presentMatrix } from "@/lib/export/api/present-matrix";
import { checkCodes, chosenStakeholders } from "@/lib/schemas/api/known-codes";
import { pageOf } from "@/lib/schemas/api/page-of";
import { MatrixQuery } from "@/lib/schemas/api/parameters";
import { answerJson, route } from "../../../serve";

/** The comparison: every cell computed from the positions within the lens, as on the site. */
export const GET = route(MatrixQuery, async (asked) => {
  const { query, release, today, place } = asked;
  const { limit: _, cursor: __, ...filters } = query;
  const holdings = await getHoldings(release.n);
  checkCodes(query, holdings);
  const layers = BASES.filter((basis) => query.layers?.includes(basis) ?? true);
  const lens = { asOf: query.asOf ?? today, layers, sources: query.source ?? null };
  const applyToMembers = query.members === "apply";
  const chosen = chosenStakeholders(query, holdings, lens.asOf);
  const { page, next } = pageOf({
    rows: stakeholdersBy(holdings.stakeholders, lens.asOf).filter(
      ({ code }) => chosen?.includes(code) ?? true,
    ),
    codeOf: ({ code }) => code,
    query,
    scope: { release: release.n, list: "matrix", filters },
  });
  const codes = new Set(page.map(({ code }) => code));
  // What groups lend needs the groups; otherwise a row is computed from its own stakeholder's positions alone.
  const narrowed = applyToMembers ? holdings : narrowTo(holdings, codes);
  const matrix = buildMatrix({ holdings: narrowed, lens, kind: query.kind, applyToMembers });
  const rows = matrix.rows.filter(({ stakeholder }) => codes.has(stakeholder.code));
  const items = matrix.items.filter(({ code }) => query.item?.includes(code) ?? true);
  const data = presentMatrix({ matrix, rows, items, lens, place });
  return answerJson(asked, { data, next, changesDaily: query.asOf === undefined });
});

function narrowTo(holdings: Holdings, codes: ReadonlySet<string>): Holdings {
  return {
    ...holdings,
    stakeholders: holdings.stakeholders.filter(({ code }) => codes.has(code)),
    positions: holdings.positions.filter(({ stakeholder }) => codes.has(stakeholder)),
  };
}
