import { COALITION_COLUMNS, listCoalitionRows } from "@/lib/export/coalition-csv";
import { answerTable } from "../../answer-csv";
import { readCoalition } from "../../read-coalition";

/** The answer of the coalition finder as a CSV file; takes the same parameters as the page. */
export function GET(request: Request): Promise<Response> {
  return answerTable(request, async (view, params) => {
    const { coalition } = await readCoalition(view, params);
    const rows = coalition ? listCoalitionRows(coalition, view.release.n) : [];
    return { name: "coalition", header: COALITION_COLUMNS, rows };
  });
}
