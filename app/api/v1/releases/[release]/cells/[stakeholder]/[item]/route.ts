import { getHoldings } from "@/lib/db/queries/holdings";
import { AppError } from "@/lib/domain/app-error";
import { buildCellDetail } from "@/lib/domain/cell-detail";
import { BASES } from "@/lib/domain/vocabulary";
import { presentCell } from "@/lib/export/api/present-cell";
import { checkCodes } from "@/lib/schemas/api/known-codes";
import { CellQuery } from "@/lib/schemas/api/parameters";
import { answerJson, route } from "../../../../../serve";

/** One cell of the comparison with its evidence, at a release. */
export const GET = route(CellQuery, async (asked) => {
  const { path, query, release, today } = asked;
  const { stakeholder = "", item = "" } = path;
  const holdings = await getHoldings(release.n);
  checkCodes(query, holdings);
  const lens = {
    asOf: query.asOf ?? today,
    layers: BASES.filter((basis) => query.layers?.includes(basis) ?? true),
    sources: query.source ?? null,
  };
  const detail = buildCellDetail(holdings, lens, { stakeholder, item });
  if (!detail)
    throw new AppError("not-found", `Release ${release.n} has no cell for ${stakeholder} and ${item}.`);
  return answerJson(asked, { data: presentCell(detail), changesDaily: query.asOf === undefined });
});
