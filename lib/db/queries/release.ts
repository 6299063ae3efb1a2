import "server-only";
import { AppError } from "@/lib/domain/app-error";
import type { Release } from "@/lib/domain/position";
import { db, readOrUnavailable } from "../client";

/** Every release, newest first. */
export async function listReleases(): Promise<Release[]> {
  const rows = await readOrUnavailable(() => db().release.findMany({ orderBy: { n: "desc" } }));
  return rows.map(({ n, title, publishedAt }) => ({
    n,
    title,
    publishedOn: publishedAt.toISOString().slice(0, 10),
  }));
}

/** The release asked for, or the latest; not-found names the ones there are. */
export async function getRelease(asked: number | null): Promise<Release & { latest: number }> {
  const releases = await listReleases();
  const [latest] = releases;
  if (!latest) throw new AppError("unavailable", "No release has been published yet.");
  const release = asked === null ? latest : releases.find(({ n }) => n === asked);
  if (!release)
    throw new AppError(
      "not-found",
      `There is no release ${asked}; the latest is release ${latest.n}.`,
      "release",
    );
  return { ...release, latest: latest.n };
}

/** What was written about each release after one and up to another, oldest first: where a withdrawal gives its reason. */
export async function listReleaseNotes({ after, upTo }: { after: number; upTo: number }) {
  const where = { n: { gt: after, lte: upTo }, note: { not: null } };
  const rows = await readOrUnavailable(() => db().release.findMany({ where, orderBy: { n: "asc" } }));
  return rows.flatMap(({ n, note }) => (note === null ? [] : [{ n, note }]));
}
