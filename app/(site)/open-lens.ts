import "server-only";
import { getRecord, type ReleaseInView } from "@/lib/db/queries/release-in-view";
import { daysOnRecord } from "@/lib/domain/holdings";
import type { Basis } from "@/lib/domain/vocabulary";
import { parseLensParams } from "@/lib/schemas/lens-params";
import type { RawSearchParams } from "@/lib/schemas/search-params";

/** What a workbench page reads: the whole record at its release, through the lens its address asks for. */
export async function openLens(
  { release, lens }: Pick<ReleaseInView, "release" | "lens">,
  params: RawSearchParams,
  layers?: readonly Basis[],
) {
  const holdings = await getRecord(release.n);
  const sources = new Set(holdings.sources.map(({ id }) => id));
  const asked = parseLensParams(params, { today: lens.asOf, sources, layers });
  return { holdings, today: lens.asOf, days: daysOnRecord(holdings), ...asked };
}
