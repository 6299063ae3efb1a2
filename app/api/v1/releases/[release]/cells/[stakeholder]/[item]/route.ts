import { getHoldings } from "@/lib/db/queries/holdings";
import { getRelease } from "@/lib/db/queries/release";
import { AppError } from "@/lib/domain/app-error";
import { buildCellDetail } from "@/lib/domain/cell-detail";
import { answerProblem } from "@/lib/export/problem";
import { parseLens } from "@/lib/schemas/lens";

interface Context {
  params: Promise<{ release: string; stakeholder: string; item: string }>;
}

/** One cell of the comparison with its evidence, at a release. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  try {
    const { release, stakeholder, item } = await params;
    const { n } = await getRelease(/^[1-9]\d*$/.test(release) ? Number(release) : 0);
    const holdings = await getHoldings(n);
    const lens = parseLens(new URL(request.url).searchParams, {
      today: new Date().toISOString().slice(0, 10),
      sources: new Set(holdings.sources.map(({ id }) => id)),
    });
    const detail = buildCellDetail(holdings, lens, { stakeholder, item });
    if (!detail) throw new AppError("not-found", `Release ${n} has no cell for ${stakeholder} and ${item}.`);
    return Response.json(detail);
  } catch (error) {
    return answerProblem(error);
  }
}
