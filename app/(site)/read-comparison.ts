import "server-only";
import { getHoldings } from "@/lib/db/queries/holdings";
import { listReleases } from "@/lib/db/queries/release";
import { AppError } from "@/lib/domain/app-error";
import { buildComparison } from "@/lib/domain/comparison";
import type { ComparisonView } from "@/lib/domain/comparison-view";
import type { Grid } from "@/lib/domain/grid";
import { FIXED_COLUMNS, parseComparisonView } from "@/lib/schemas/comparison-view";
import { firstOf, type RawSearchParams } from "@/lib/schemas/search-params";

/** The one way from an address to a comparison, for the page and for its CSV file. */
export async function readComparison(params: RawSearchParams) {
  const releases = await listReleases();
  const [latest] = releases;
  if (!latest) throw new AppError("unavailable", "No release has been published yet.");
  const asked = releases.find(({ n }) => String(n) === firstOf(params.release)) ?? latest;
  const holdings = await getHoldings(asked.n);
  const { view, notices } = parseComparisonView(params, {
    stakeholders: new Set(holdings.stakeholders.map(({ code }) => code)),
    groups: new Set(holdings.memberships.map(({ group }) => group)),
    items: new Set(holdings.items.map(({ code }) => code)),
    sources: new Set(holdings.sources.map(({ id }) => id)),
    releases: new Set(releases.map(({ n }) => n)),
  });
  const today = new Date().toISOString().slice(0, 10);
  const comparison = buildComparison(holdings, view, today);
  notices.push(...noticeAbsentColumns(comparison.grid, view));
  return { release: asked, releases, holdings, view, notices, today, ...comparison };
}

// A column can be well known and still not be in this table: an item of another kind, a stakeholder left out.
function noticeAbsentColumns({ columns }: Grid, { sort }: ComparisonView): string[] {
  const present = new Set<string>([...FIXED_COLUMNS, ...columns.map(({ id }) => id)]);
  return sort
    .filter(({ id }) => !present.has(id))
    .map(({ id }) => `This table has no column “${id}” to sort by. That part of the sorting was left out.`);
}
