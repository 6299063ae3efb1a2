import { getReleaseInView } from "@/lib/db/queries/release-in-view";
import { AppError } from "@/lib/domain/app-error";
import { answerProblem } from "@/lib/export/problem";
import { writeSearchCsv } from "@/lib/export/search-csv";
import { routes } from "@/lib/routes";
import { firstOf, paramsOf } from "@/lib/schemas/search-params";
import { absoluteAddress } from "../../site-address";
import { runSearch } from "../run-search";

/** All the evidence a search found, as a CSV file; takes the same parameters as the page. */
export async function GET(request: Request): Promise<Response> {
  try {
    const params = paramsOf(new URL(request.url).searchParams);
    const { release } = await getReleaseInView(firstOf(params.release));
    const { results, names, q } = await runSearch(params, release.n, true);
    if (!results) throw new AppError("invalid", "There is nothing to search for: add q=… to the address.");
    const origin = await absoluteAddress("");
    const csv = writeSearchCsv({
      evidence: results.evidence,
      names,
      q,
      release: release.n,
      addressOf: (id) => `${origin}${routes.evidence(id, release.n)}`,
    });
    return new Response(csv, {
      headers: {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": `attachment; filename="common-ground-search-release-${release.n}.csv"`,
      },
    });
  } catch (error) {
    return answerProblem(error);
  }
}
