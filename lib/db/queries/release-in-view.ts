import "server-only";
import { cache } from "react";
import { AppError } from "@/lib/domain/app-error";
import type { Holdings, Lens } from "@/lib/domain/holdings";
import type { Release } from "@/lib/domain/position";
import { BASES } from "@/lib/domain/vocabulary";
import { parseReleasePin } from "@/lib/schemas/page-params";
import { findHoldings, getHoldings, type HoldingsScope } from "./holdings";
import { listReleases } from "./release";

/** The release a page is read at, and how its address asked for it. */
export interface ReleaseInView {
  release: Release;
  latest: number;
  /** Travels along in links: the number in the address, or null for "the latest". */
  pin: number | null;
  notices: string[];
  /** Everything on record by today, on all layers, from all sources. */
  lens: Lens;
}

/** Opens the release an address asks for, or the latest with a notice; once per request. */
export const getReleaseInView = cache(async (asked: string | undefined): Promise<ReleaseInView> => {
  const releases = await listReleases();
  const { pin, notices } = parseReleasePin(
    { release: asked },
    releases.map(({ n }) => n),
  );
  const release = releases.find(({ n }) => n === pin) ?? releases[0];
  if (!release) throw new AppError("unavailable", "No release has been published yet.");
  const asOf = new Date().toISOString().slice(0, 10);
  const latest = releases[0]?.n ?? release.n;
  return { release, latest, pin, notices, lens: { asOf, layers: BASES, sources: null } };
});

/** Everything on record at a release. */
export const getRecord = cache((release: number): Promise<Holdings> => getHoldings(release));

/** What is on record for one stakeholder, item or source; the page and its title share one query. */
export const getRecordOf = cache(
  (release: number, kind: keyof Pick<HoldingsScope, "stakeholder" | "item" | "source">, code: string) =>
    findHoldings(release, { [kind]: code }),
);
