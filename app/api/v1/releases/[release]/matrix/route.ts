import { getHoldings } from "@/lib/db/queries/holdings";
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
  const matrix = buildMatrix({ holdings, lens, kind: query.kind, applyToMembers });
  const chosen = chosenStakeholders(query, holdings, lens.asOf);
  const { page: rows, next } = pageOf({
    rows: matrix.rows.filter(({ stakeholder }) => chosen?.includes(stakeholder.code) ?? true),
    codeOf: ({ stakeholder }) => stakeholder.code,
    query,
    scope: { release: release.n, list: "matrix", filters },
  });
  const items = matrix.items.filter(({ code }) => query.item?.includes(code) ?? true);
  const data = presentMatrix({ matrix, rows, items, lens, place });
  return answerJson(asked, { data, next, changesDaily: query.asOf === undefined });
});
