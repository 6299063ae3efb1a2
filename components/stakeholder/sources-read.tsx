import { Fold } from "@/components/ui/fold";
import type { Source } from "@/lib/domain/position";
import { formatCount } from "@/lib/format/counts";
import { nameSource } from "@/lib/format/source-line";
import { routes } from "@/lib/routes";

// More than this would stand longer beside the record than the record.
const MOST_OPEN = 8;

/** The sources that were searched for a stakeholder, newest first. */
export function SourcesRead({ sources, pin }: { sources: readonly Source[]; pin: number | null }) {
  if (sources.length === 0) return null;
  const newest = [...sources].sort((a, b) => b.written.last.localeCompare(a.written.last));
  const inPart = sources.filter(({ extent }) => extent === "part").length;
  return (
    <section className="mt-8 text-sm">
      <h2 className="border-t border-line pt-2 text-lg">Sources read for it</h2>
      <p className="text-soft">
        {formatCount(sources.length, "source")}
        {inPart > 0 && `, ${inPart} of them in part`}
      </p>
      <SourceLines sources={newest.slice(0, MOST_OPEN)} pin={pin} />
      {newest.length > MOST_OPEN && (
        <Fold summary={`${newest.length - MOST_OPEN} earlier`}>
          <SourceLines sources={newest.slice(MOST_OPEN)} pin={pin} />
        </Fold>
      )}
    </section>
  );
}

function SourceLines({ sources, pin }: { sources: readonly Source[]; pin: number | null }) {
  return (
    <ul>
      {sources.map((source) => (
        <li key={source.id} className="border-b border-line py-1.5">
          <a href={routes.source(source.id, pin)} className="link">
            {nameSource(source)}
          </a>
          {source.extent === "part" && <span className="text-soft">, in part</span>}
        </li>
      ))}
    </ul>
  );
}
