import "server-only";
import { describeView } from "@/components/cite/cited-view";
import { findEvidencePlace } from "@/lib/db/queries/evidence-releases";
import { getNames } from "@/lib/db/queries/names";
import { listReleases } from "@/lib/db/queries/release";
import { getRecordOf } from "@/lib/db/queries/release-in-view";
import { AppError } from "@/lib/domain/app-error";
import { buildEvidenceCitation, buildViewCitation, type Citation } from "@/lib/domain/citation";
import { buildEvidenceRecord } from "@/lib/domain/evidence-record";
import type { Release } from "@/lib/domain/position";
import { parseChartAddress, writeChartAddress } from "@/lib/embed/chart-address";
import { describeValue, inSentence } from "@/lib/format/words";
import { routes } from "@/lib/routes";
import { type CitedPath, parseCitedPath, pinPath } from "@/lib/schemas/cited-path";
import { firstOf } from "@/lib/schemas/search-params";
import { openChart } from "../open-chart";
import { absoluteAddress } from "./site-address";

export interface FoundCitation {
  citation: Citation;
  /** What is cited, pinned to its release. */
  path: string;
}

/** Cites the page at a path of ours, or says in an error why there is nothing to cite. */
export async function getCitation(raw: string | string[] | undefined): Promise<FoundCitation> {
  const path = parseCitedPath(raw);
  if (!path) throw new AppError("invalid", "“path” must be an address of this site that begins with “/”.");
  const releases = await listReleases();
  const asked = firstOf(path.params.release);
  const release = asked ? releases.find(({ n }) => String(n) === asked) : releases[0];
  if (!release) throw new AppError("not-found", "There is no such release, so there is nothing to cite.");
  const found = await citeAny(path, release);
  if (!found)
    throw new AppError(
      "not-found",
      `Release ${release.n} has no page at this address, so there is nothing to cite.`,
    );
  return found;
}

/** The same for a page that is being shown: where there is nothing to cite there is no citation. */
export async function findCitation(raw: string): Promise<FoundCitation | null> {
  try {
    return await getCitation(raw);
  } catch (error) {
    if (error instanceof AppError && ["invalid", "not-found"].includes(error.code)) return null;
    throw error;
  }
}

function citeAny(path: CitedPath, release: Release): Promise<FoundCitation | null> {
  if (isEvidence(path)) return citeEvidence(path, release);
  return path.segments[0] === CHART_ROOM ? citeChart(path) : citeView(path, release);
}

const [, CHART_ROOM] = routes.chart("").split("/");

/** A chart is pinned by its own address, which names release and revision. */
async function citeChart({ segments }: CitedPath): Promise<FoundCitation | null> {
  const address = parseChartAddress(segments[1] ?? "");
  const opened = await openChart(address);
  if (!address || opened.status === "withdrawn") return null;
  const { release, revision, slug, definition } = opened;
  const path = routes.chart(
    writeChartAddress({ id: address.id, pin: { release: release.n, revision } }),
    slug,
  );
  return {
    citation: buildViewCitation(`${definition.title}: chart`, await citing(path, release)),
    path,
  };
}

async function citeView(path: CitedPath, release: Release): Promise<FoundCitation | null> {
  const view = describeView(path, await getNames(release.n, path.segments[1]));
  if (!view) return null;
  const day = view.hasDay && !firstOf(path.params.asOf) ? { asOf: today() } : {};
  const pinned = pinPath(path, { ...day, release: release.n });
  return { citation: buildViewCitation(view.title, await citing(pinned, release)), path: pinned };
}

async function citeEvidence(path: CitedPath, release: Release): Promise<FoundCitation | null> {
  const [, id = ""] = path.segments;
  const { source } = await findEvidencePlace(id, release.n);
  const holdings = source === null ? null : await getRecordOf(release.n, "source", source);
  const record = holdings && buildEvidenceRecord(holdings, id);
  if (!record) return null;
  const { exhibits, stakeholder, item } = record;
  const values = exhibits.map(({ basis, value }) => describeValue(basis, value)).join("; ");
  const pinned = routes.evidence(id, release.n);
  const as = `${stakeholder.shortName}, ${inSentence(item.title)}: ${values}`;
  return {
    citation: buildEvidenceCitation(exhibits[0], as, await citing(pinned, release)),
    path: pinned,
  };
}

async function citing(path: string, release: Release) {
  return { address: await absoluteAddress(path), release, accessed: today() };
}

function isEvidence({ segments }: CitedPath): boolean {
  return segments.length === 2 && routes.evidence(segments[1] ?? "").startsWith(`/${segments[0]}/`);
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
