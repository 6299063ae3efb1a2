import "server-only";
import { getReleaseInView, type ReleaseInView } from "@/lib/db/queries/release-in-view";
import { writeCsv } from "@/lib/export/csv";
import { answerProblem } from "@/lib/export/problem";
import { firstOf, paramsOf, type RawSearchParams } from "@/lib/schemas/search-params";

/** A table on its way to a file. */
export interface CsvTable {
  /** What the file is called after, before the number of the release. */
  name: string;
  header: readonly string[];
  rows: readonly (readonly (string | number)[])[];
}

type Build = (view: ReleaseInView, params: RawSearchParams) => Promise<CsvTable>;

/** Answers what a page shows as a CSV file, read from the same parameters. */
export async function answerCsv(request: Request, build: Build): Promise<Response> {
  try {
    const params = paramsOf(new URL(request.url).searchParams);
    const view = await getReleaseInView(firstOf(params.release));
    const { name, header, rows } = await build(view, params);
    return new Response(writeCsv(header, rows), {
      headers: {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": `attachment; filename="common-ground-${name}-release-${view.release.n}.csv"`,
      },
    });
  } catch (error) {
    return answerProblem(error);
  }
}
