import "server-only";
import { findHoldings, type HoldingsScope } from "@/lib/db/queries/holdings";
import { listReleases } from "@/lib/db/queries/release";
import { getReleaseInView } from "@/lib/db/queries/release-in-view";
import { compareReleases, narrowChanges } from "@/lib/domain/compare-records";
import type { Holdings } from "@/lib/domain/holdings";
import { BASES } from "@/lib/domain/vocabulary";
import { answerProblem } from "@/lib/export/problem";
import { type ReleaseStep, writeReleaseFeed } from "@/lib/export/release-feed";
import { routes } from "@/lib/routes";
import { absoluteAddress } from "../site-address";

/** A feed reaches back this many releases: a reader who was away longer reads the page. */
const RELEASES_IN_FEED = 12;

export interface FeedOf {
  scope: Pick<HoldingsScope, "stakeholder" | "item">;
  path: string;
  page: string;
  /** Names the subject at the latest release; a code it does not know is refused there. */
  nameIn: (holdings: Holdings) => string;
}

/** Answers with the feed of what each release changed within a scope. */
export async function answerFeed({ scope, path, page, nameIn }: FeedOf): Promise<Response> {
  try {
    const { lens } = await getReleaseInView(undefined);
    const releases = (await listReleases()).slice(0, RELEASES_IN_FEED + 1);
    const records: Holdings[] = [];
    for (const { n } of releases) records.push(await findHoldings(n, scope));
    const [latest] = records;
    const subject = latest ? nameIn(latest) : "";
    const filter = {
      stakeholders: scope.stakeholder ? [scope.stakeholder] : [],
      ...{ item: scope.item ?? null, kind: null, layers: BASES, cause: null },
    };
    const steps = releases.slice(0, RELEASES_IN_FEED).flatMap((release, index): ReleaseStep[] => {
      const [after, before = NOTHING] = [records[index], records[index + 1]];
      if (!after) return [];
      const changes = narrowChanges(compareReleases(before, after, lens), filter);
      return [{ release, before: releases[index + 1] ?? null, changes }];
    });
    const home = await absoluteAddress("");
    const stepPath = ({ release, before }: ReleaseStep) => {
      const query = { stakeholder: scope.stakeholder, item: scope.item };
      if (before === null) return withRelease(page, release.n);
      return routes.changes(null, { from: before.n, to: release.n, ...query });
    };
    const feed = writeReleaseFeed({ subject, steps, path, page, stepPath, addressOf: (one) => home + one });
    return new Response(feed, { headers: { "Content-Type": "application/atom+xml; charset=utf-8" } });
  } catch (error) {
    return answerProblem(error);
  }
}

function withRelease(page: string, n: number): string {
  return `${page}?release=${n}`;
}

/** What there was before the first release. */
const NOTHING: Holdings = {
  ...{ stakeholders: [], items: [], sources: [], memberships: [], notApplicable: [], positions: [] },
};
