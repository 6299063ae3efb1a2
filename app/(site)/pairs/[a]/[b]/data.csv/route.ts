import { getReleaseInView } from "@/lib/db/queries/release-in-view";
import { AppError } from "@/lib/domain/app-error";
import { answerCsv } from "@/lib/export/csv-answer";
import { writePairCsv } from "@/lib/export/pair-csv";
import { firstOf } from "@/lib/schemas/search-params";
import { decodeSegment } from "../../../../decode-segment";
import { readPair } from "../../../../read-pair";

/** The pair as shown, as a CSV file; takes the same parameters as the page. */
export async function GET(request: Request, { params }: { params: Promise<{ a: string; b: string }> }) {
  const { a, b } = await params;
  return answerCsv(request, async (search) => {
    const view = await getReleaseInView(firstOf(search.release));
    const read = await readPair(view, search, { a: decodeSegment(a), b: decodeSegment(b) });
    const { pair, unknown, keys } = read;
    if (unknown !== null)
      throw new AppError(
        "not-found",
        `Release ${view.release.n} holds no stakeholder with the code “${unknown}”.`,
      );
    if (!pair) throw new AppError("invalid", "The two sides are the same stakeholder on the same day.");
    return {
      name: `common-ground-pair-${keys.join("-").replaceAll("@", "-")}-release-${view.release.n}`,
      csv: writePairCsv(pair, view.release.n),
      notices: [...view.notices, ...read.notices],
    };
  });
}
