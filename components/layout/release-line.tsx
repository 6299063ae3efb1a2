import type { Release } from "@/lib/domain/position";
import { formatDate } from "@/lib/format/dates";
import { routes } from "@/lib/routes";

export interface ReleaseLineProps {
  release: Release;
  latest: number;
  pin: number | null;
  /** The same page at the latest release, and pinned to this one. */
  latestHref: string;
  pinnedHref: string;
}

/** Which state of the data set the page shows, and how to keep it or leave it. */
export function ReleaseLine({ release, latest, pin, latestHref, pinnedHref }: ReleaseLineProps) {
  return (
    <p className="mt-12 border-t border-line pt-2 text-sm text-soft">
      Release {release.n}, {formatDate(release.publishedOn)}
      {release.n < latest && (
        <>
          ; there is a newer one:{" "}
          <a href={latestHref} className="link">
            see this page at release {latest}
          </a>
        </>
      )}
      .{" "}
      {pin === null ? (
        <>
          This address shows the latest release;{" "}
          <a href={pinnedHref} className="link">
            this one
          </a>{" "}
          always shows release {release.n}.
        </>
      ) : (
        "This address always shows this release."
      )}
      {release.n > 1 && (
        <>
          {" "}
          <a href={routes.changes(null, { from: release.n - 1, to: release.n })} className="link">
            What changed in release {release.n}
          </a>
        </>
      )}
    </p>
  );
}
