import { CellSummary } from "@/components/evidence/cell-summary";
import { ScrollFrame } from "@/components/ui/scroll-frame";
import { Section } from "@/components/ui/section";
import type { Cell } from "@/lib/domain/cell";
import { type CellChange, FATES, type Fate } from "@/lib/domain/fragility";
import { byKindThenName } from "@/lib/domain/item-record";
import { formatNumber } from "@/lib/format/counts";
import { FATE_WORDS, nameCell } from "@/lib/format/trust-words";
import { type Query, routes, withQuery } from "@/lib/routes";

export interface CellChangesProps {
  changes: readonly CellChange[];
  kept: Query;
  pin: number | null;
}

/** Every cell that changes, from what it shows to what it would show, by what becomes of it. */
export function CellChanges({ changes, kept, pin }: CellChangesProps) {
  if (changes.length === 0)
    return <p className="mt-6">No cell changes: whatever it backs, something else backs too.</p>;
  return FATES.map((fate) => {
    const own = changes
      .filter((change) => change.fate === fate)
      .sort((a, b) => byKindThenName(a.stakeholder, b.stakeholder) || a.item.order - b.item.order);
    return own.length === 0 ? null : (
      <FateSection key={fate} fate={fate} changes={own} kept={kept} pin={pin} />
    );
  });
}

const HEAD = "py-1 pr-4 text-left font-normal";
const CELL = "border-t border-line py-1.5 pr-4 align-baseline";

function FateSection({ fate, changes, kept, pin }: CellChangesProps & { fate: Fate }) {
  return (
    <Section
      id={fate}
      title={FATE_WORDS[fate].head}
      aside={formatNumber(changes.length)}
      intro={`${FATE_WORDS[fate].meaning}.`}
    >
      <ScrollFrame label={`Cells: ${FATE_WORDS[fate].head}`}>
        <table className="w-full max-w-[64rem] min-w-[36rem] table-fixed text-sm">
          <thead>
            <tr className="text-soft">
              {["Stakeholder", "Item", "From", "To"].map((head) => (
                <th key={head} scope="col" className={HEAD}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {changes.map(({ stakeholder, item, before, after }) => (
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
                  <CellFace cell={before} isInWords={fate === "beside"} />
                </td>
                <td className={CELL}>
                  <CellFace cell={after} isInWords={fate === "beside"} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
    </Section>
  );
}

// What stands beside the leading mark has no glyph of its own in a summary, so there words tell the difference.
function CellFace({ cell, isInWords }: { cell: Cell; isInWords: boolean }) {
  if (cell.status === "stated" && !isInWords) return <CellSummary cell={cell} />;
  return <span className={cell.status === "stated" ? "" : "text-soft"}>{nameCell(cell)}</span>;
}
