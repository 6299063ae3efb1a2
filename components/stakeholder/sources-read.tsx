import type { Source } from "@/lib/domain/position";
import { nameSource } from "@/lib/format/source-line";
import { routes } from "@/lib/routes";

/** The sources that were searched for a stakeholder. */
export function SourcesRead({ sources, pin }: { sources: readonly Source[]; pin: number | null }) {
  if (sources.length === 0) return null;
  return (
    <section className="mt-8 text-sm">
      <h2 className="border-t border-line pt-2 text-lg">Sources read for it</h2>
      <ul>
        {sources.map((source) => (
          <li key={source.id} className="border-b border-line py-1.5">
            <a href={routes.source(source.id, pin)} className="link">
              {nameSource(source)}
            </a>
            {source.extent === "part" && <span className="text-soft">, read in part</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
