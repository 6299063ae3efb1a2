import { Section } from "@/components/ui/section";
import { ALONE_KINDS, type AloneKind, type GroundedCell, standsAlone } from "@/lib/domain/fragility-ranking";
import { byKindThenName } from "@/lib/domain/item-record";
import type { Stakeholder } from "@/lib/domain/position";
import { formatNumber } from "@/lib/format/counts";
import { ALONE_WORDS } from "@/lib/format/trust-words";
import { type Query, routes } from "@/lib/routes";
import { AloneTable } from "./alone-table";

export interface AloneSectionProps {
  cells: readonly GroundedCell[];
  counts: Record<AloneKind, number>;
  alone: AloneKind;
  /** Only cells of this stakeholder. */
  who: Stakeholder | null;
  /** Titles of sources by id. */
  titles: ReadonlyMap<string, string>;
  kept: Query;
  pin: number | null;
}

/** The cells that stand on one analyst, one speaker or one source, each leading to its evidence. */
export function AloneSection({ cells, counts, alone, who, titles, kept, pin }: AloneSectionProps) {
  const shown = cells
    .filter((cell) => standsAlone(cell, alone) && (who === null || cell.stakeholder.code === who.code))
    .sort((a, b) => byKindThenName(a.stakeholder, b.stakeholder) || a.item.order - b.item.order);
  return (
    <Section
      id="alone"
      title={`Cells that stand on ${ALONE_WORDS[alone].label}`}
      aside={who && <Everyone who={who} kept={kept} alone={alone} />}
      intro={`That is: ${ALONE_WORDS[alone].meaning}.`}
    >
      <nav aria-label="How alone" className="no-print mb-2 flex flex-wrap gap-x-5 text-sm">
        {ALONE_KINDS.map((kind) => (
          <a
            key={kind}
            href={`${routes.fragility({ ...kept, alone: kind === "analyst" ? null : kind })}#alone`}
            aria-current={kind === alone ? "true" : undefined}
            className="control underline-offset-4 hover:underline aria-[current]:font-semibold"
          >
            {ALONE_WORDS[kind].label} <span className="text-soft">{formatNumber(counts[kind])}</span>
          </a>
        ))}
      </nav>
      {shown.length === 0 && <p className="text-sm">No cell stands so alone in this view.</p>}
      {shown.length > 0 && <AloneTable cells={shown} titles={titles} kept={kept} pin={pin} />}
    </Section>
  );
}

function Everyone({ who, kept, alone }: { who: Stakeholder; kept: Query; alone: AloneKind }) {
  return (
    <>
      Only {who.shortName}.{" "}
      <a href={`${routes.fragility({ ...kept, who: null, alone })}#alone`} className="link">
        Show everybody
      </a>
    </>
  );
}
