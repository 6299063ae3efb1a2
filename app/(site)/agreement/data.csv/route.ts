import { getReleaseInView } from "@/lib/db/queries/release-in-view";
import { writeAgreementCsv } from "@/lib/export/agreement-csv";
import { answerCsv } from "@/lib/export/csv-answer";
import { firstOf } from "@/lib/schemas/search-params";
import { readAgreement } from "../../read-agreement";

/** The agreement of each two, as a CSV file; takes the same parameters as the page. */
export function GET(request: Request) {
  return answerCsv(request, async (params) => {
    const view = await getReleaseInView(firstOf(params.release));
    const { grid, lens, notices } = await readAgreement(view, params);
    return {
      name: `common-ground-agreement-release-${view.release.n}`,
      csv: writeAgreementCsv(grid, { release: view.release.n, asOf: lens.asOf, layers: lens.layers }),
      notices: [...view.notices, ...notices],
    };
  });
}
