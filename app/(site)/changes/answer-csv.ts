import "server-only";
import type { ChangesReport } from "@/components/changes/changes-report";
import { getReleaseInView } from "@/lib/db/queries/release-in-view";
import type { ChangesCsvInput } from "@/lib/export/changes-csv";
import { answerProblem } from "@/lib/export/problem";
import { firstOf, paramsOf } from "@/lib/schemas/search-params";
import { absoluteAddress } from "../site-address";
import { atLaterRelease, openChanges } from "./open-changes";

/** Answers with a file of the changes that an address asks for, or with the problem there is. */
export async function answerCsv(
  request: Request,
  name: string,
  write: (report: ChangesReport, input: ChangesCsvInput) => string,
): Promise<Response> {
  try {
    const params = await atLaterRelease(paramsOf(new URL(request.url).searchParams));
    const report = await openChanges(params);
    const { release } = await getReleaseInView(firstOf(params.release));
    const { pins, view } = report;
    const home = await absoluteAddress("");
    const csv = write(report, {
      between: view.between,
      releases: { before: pins.before.pin ?? release.n, after: pins.after.pin ?? release.n },
      addressOf: (path) => home + path,
    });
    const { from, to } = view.between;
    return new Response(csv, {
      headers: {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": `attachment; filename="common-ground-${name}-${from}-to-${to}.csv"`,
      },
    });
  } catch (error) {
    return answerProblem(error);
  }
}
