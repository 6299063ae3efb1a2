import { arrangeGrid } from "@/components/matrix/arranged-rows";
import { writeComparisonCsv } from "@/lib/export/comparison-csv";
import { answerProblem } from "@/lib/export/problem";
import { paramsOf } from "@/lib/schemas/search-params";
import { readComparison } from "../read-comparison";

/** The comparison as shown, as a CSV file; takes the same parameters as the page. */
export async function GET(request: Request): Promise<Response> {
  try {
    const { grid, view, release, lens } = await readComparison(paramsOf(new URL(request.url).searchParams));
    const csv = writeComparisonCsv({ ...arrangeGrid(grid, view), release: release.n, asOf: lens.asOf });
    return new Response(csv, {
      headers: {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": `attachment; filename="common-ground-${view.kind}s-release-${release.n}.csv"`,
      },
    });
  } catch (error) {
    return answerProblem(error);
  }
}
