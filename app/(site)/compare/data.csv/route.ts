import { getReleaseInView } from "@/lib/db/queries/release-in-view";
import { answerCsv } from "@/lib/export/csv-answer";
import { writeSideBySideCsv } from "@/lib/export/side-by-side-csv";
import { firstOf } from "@/lib/schemas/search-params";
import { readCompare } from "../../read-compare";

/** The sides as shown, as a CSV file; takes the same parameters as the page. */
export function GET(request: Request) {
  return answerCsv(request, async (params) => {
    const view = await getReleaseInView(firstOf(params.release));
    const { table, lens, notices } = await readCompare(view, params);
    return {
      name: `common-ground-side-by-side-release-${view.release.n}`,
      csv: writeSideBySideCsv(table, view.release.n, lens.layers),
      notices: [...view.notices, ...notices],
    };
  });
}
