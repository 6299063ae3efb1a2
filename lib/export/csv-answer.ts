import { AppError } from "@/lib/domain/app-error";
import { paramsOf, type RawSearchParams } from "@/lib/schemas/search-params";
import { answerProblem } from "./problem";

export interface CsvFile {
  /** Without its ending. */
  name: string;
  csv: string;
  /** What was wrong in the address. A file has no place for a notice, so it is refused instead. */
  notices: readonly string[];
}

/** Answers a page's CSV file, or says as a problem document why there is none. */
export async function answerCsv(request: Request, write: (params: RawSearchParams) => Promise<CsvFile>) {
  try {
    const { name, csv, notices } = await write(paramsOf(new URL(request.url).searchParams));
    if (notices.length > 0) throw new AppError("invalid", notices.join(" "));
    return new Response(csv, {
      headers: {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": `attachment; filename="${name}.csv"`,
      },
    });
  } catch (error) {
    return answerProblem(error);
  }
}
