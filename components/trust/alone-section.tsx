import { CellSummary } from "@/components/evidence/cell-summary";
import { ScrollFrame } from "@/components/ui/scroll-frame";
import { Section } from "@/components/ui/section";
import { ALONE_KINDS, type AloneKind, type GroundedCell, standsAlone } from "@/lib/domain/fragility-ranking";
import { byKindThenName } from "@/lib/domain/item-record";
import type { Stakeholder } from "@/lib/domain/position";
import { formatNumber } from "@/lib/format/counts";
import { formatDate } from "@/lib/format/dates";
import { ALONE_WORDS } from "@/lib/format/trust-words";
import { type Query, routes, withQuery } from "@/lib/routes";

export interface AloneSectionProps {
  cells: readonly GroundedCell[];
  counts: Record<AloneKind, number>;
  alone: AloneKind;
  /** Only cells of this stakeholder. */
  who: Stakeholder | null;
  kept: Query;
  pin: number | null;
}

/** The cells that stand on one analyst, one speaker or one source, each leading to its evidence. */
export function AloneSection({ cells, counts, alone, who, kept, pin }: AloneSectionProps) {
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
      {shown.length > 0 && <AloneTable cells={shown} kept={kept} pin={pin} />}
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

function AloneTable({ cells, kept, pin }: Pick<AloneSectionProps, "cells" | "kept" | "pin">) {
  const HEAD = "py-1 pr-4 text-left font-normal";
  const CELL = "border-t border-line py-1.5 pr-4 align-baseline";
  return (
    <ScrollFrame label="Cells that stand alone">
      <table className="w-full max-w-[76rem] min-w-[40rem] text-sm">
        <thead>
          <tr className="text-soft">
            {["Stakeholder", "Item", "The cell", "Speaker", "Source", "Newest"].map((head) => (
              <th key={head} scope="col" className={HEAD}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cells.map(({ stakeholder, item, cell, sources, speakers }) => (
            <tr key={`${stakeholder.code} ${item.code}`}>
              <th scope="row" className={`${CELL} text-left font-normal`}>
                <a href={routes.stakeholder(stakeholder.code, pin)} className="link">
                  {stakeholder.shortName}
                </a>
              </th>
              <td className={CELL}>
                <a
                  href={withQuery(routes.comparison(), {
                    kind: item.kind,
                    cell: `${stakeholder.code}.${item.code}`,
                    ...{ asOf: kept.asOf, layers: kept.layers, release: pin },
                  })}
                  className="link"
                >
                  {item.title}
                </a>
              </td>
              <td className={CELL}>
                <CellSummary cell={cell} />
              </td>
              <td className={`${CELL} text-soft`}>{[...speakers].slice(0, 2).join("; ")}</td>
              <td className={CELL}>
                {[...sources].slice(0, 3).map((id) => (
                  <a
                    key={id}
                    href={routes.source(id, pin)}
                    className="link mr-2 inline-block max-w-52 truncate"
                  >
                    {id}
                  </a>
                ))}
              </td>
              <td className={`${CELL} whitespace-nowrap text-soft`}>{formatDate(cell.newest)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}
