import "server-only";
import type { ChangesReport } from "@/components/changes/changes-report";
import { getReleaseInView } from "@/lib/db/queries/release-in-view";
import type { ChangesCsvInput } from "@/lib/export/changes-csv";
import type { CsvFile } from "@/lib/export/csv-answer";
import { firstOf, type RawSearchParams } from "@/lib/schemas/search-params";
import { absoluteAddress } from "../site-address";
import { atLaterRelease, openChanges } from "./open-changes";

/** A file of the changes that an address asks for. */
export async function writeCsvOf(
  asked: RawSearchParams,
  name: string,
  write: (report: ChangesReport, input: ChangesCsvInput) => string,
): Promise<CsvFile> {
  const params = await atLaterRelease(asked);
  const { notices, ...report } = await openChanges(params);
  const inView = await getReleaseInView(firstOf(params.release));
  const { pins, view } = report;
  const home = await absoluteAddress("");
  const csv = write(report, {
    between: view.between,
    releases: { before: pins.before.pin ?? inView.release.n, after: pins.after.pin ?? inView.release.n },
    addressOf: (path) => home + path,
  });
  const { from, to } = view.between;
  return { name: `common-ground-${name}-${from}-to-${to}`, csv, notices: [...inView.notices, ...notices] };
}
