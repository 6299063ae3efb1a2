import "server-only";
import { getReleaseInView, type ReleaseInView } from "@/lib/db/queries/release-in-view";
import { writeCsv } from "@/lib/export/csv";
import { answerCsv } from "@/lib/export/csv-answer";
import { firstOf, type RawSearchParams } from "@/lib/schemas/search-params";

/** A table on its way to a file. */
export interface CsvTable {
  /** What the file is called after, before the number of the release. */
  name: string;
  header: readonly string[];
  rows: readonly (readonly (string | number)[])[];
}

type Build = (view: ReleaseInView, params: RawSearchParams) => Promise<CsvTable>;

/** Answers what a page shows as a CSV file, read from the same parameters at the release they ask for. */
export function answerTable(request: Request, build: Build): Promise<Response> {
  return answerCsv(request, async (params) => {
    const view = await getReleaseInView(firstOf(params.release));
    const { name, header, rows } = await build(view, params);
    return {
      name: `common-ground-${name}-release-${view.release.n}`,
      csv: writeCsv(header, rows),
      notices: view.notices,
    };
  });
}
