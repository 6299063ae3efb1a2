import { NotFoundHere } from "@/components/layout/not-found-here";
import { Rooms } from "@/components/layout/rooms";
import { SearchForm } from "@/components/layout/search-form";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { formatCount } from "@/lib/format/counts";
import { routes } from "@/lib/routes";

export interface MissingEvidenceProps {
  id: string;
  release: number;
  /** The releases that hold it, oldest first; none when it never existed. */
  releases: readonly number[];
  pin: number | null;
}

/** Evidence that this release does not hold: where it can be read, or that it never was. */
export function MissingEvidence({ id, release, releases, pin }: MissingEvidenceProps) {
  const rest = (
    <>
      <SearchForm id="search-instead" pin={pin} className="mt-5 max-w-md" />
      <Section id="rooms" title="Where to go from here">
        <Rooms pin={pin} />
      </Section>
    </>
  );
  if (releases.length === 0) {
    return (
      <NotFoundHere>
        <PageHead kicker="Not found" title="No such evidence">
          No release has ever held a piece of evidence with the id “{id}”. An id has ten letters and digits;
          small and capital letters differ.
        </PageHead>
        {rest}
      </NotFoundHere>
    );
  }
  return (
    <>
      <PageHead kicker={`Evidence ${id}`} title={`Not part of release ${release}`}>
        Nothing that was published is lost: this piece of evidence can be read in{" "}
        {formatCount(releases.length, "release")} of the data set:{" "}
        {releases.map((n, index) => (
          <span key={n}>
            {index > 0 && ", "}
            <a href={routes.evidence(id, n)} className="link">
              release {n}
            </a>
          </span>
        ))}
        . <Withdrawal release={release} last={Math.max(...releases)} />
      </PageHead>
      {rest}
    </>
  );
}

/** Where the release that no longer held it says what else it changed, and why. */
function Withdrawal({ release, last }: { release: number; last: number }) {
  if (release < last) return null;
  const step = { from: last, to: last + 1, cause: "withdrawn" };
  return (
    <>
      It was withdrawn in release {last + 1}:{" "}
      <a href={routes.changes(null, step)} className="link">
        what that release changed
      </a>
      .
    </>
  );
}
