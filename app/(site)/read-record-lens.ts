import type { ReleaseInView } from "@/lib/db/queries/release-in-view";
import { daysOnRecord, type Holdings } from "@/lib/domain/holdings";
import { parseLensParams } from "@/lib/schemas/lens-params";
import type { RawSearchParams } from "@/lib/schemas/search-params";

/** The as-of day that the page of one record is asked for; a record always shows all layers, apart. */
export function readRecordLens(
  { lens }: Pick<ReleaseInView, "lens">,
  holdings: Pick<Holdings, "positions">,
  { asOf }: RawSearchParams,
) {
  const asked = parseLensParams({ asOf }, { today: lens.asOf, sources: new Set() });
  return { ...asked, today: lens.asOf, days: daysOnRecord(holdings) };
}
