import { getReleaseInView } from "@/lib/db/queries/release-in-view";
import { writeCommonThreatsCsv } from "@/lib/export/common-threats-csv";
import { answerCsv } from "@/lib/export/csv-answer";
import { firstOf } from "@/lib/schemas/search-params";
import { readCommonThreats } from "../../read-common-threats";

/** The ranking as shown, as a CSV file; takes the same parameters as the page. */
export function GET(request: Request) {
  return answerCsv(request, async (params) => {
    const view = await getReleaseInView(firstOf(params.release));
    const { found, lens, notices } = await readCommonThreats(view, params);
    return {
      name: `common-ground-common-threats-release-${view.release.n}`,
      csv: writeCommonThreatsCsv(found, { release: view.release.n, asOf: lens.asOf, layers: lens.layers }),
      notices: [...view.notices, ...notices],
    };
  });
}
