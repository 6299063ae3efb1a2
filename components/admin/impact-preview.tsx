import { ShownCell } from "@/components/changes/shown-cell";
import { Section } from "@/components/ui/section";
import type { CellShift } from "@/lib/domain/change";
import type { CountShift } from "@/lib/domain/compare-counts";
import { SHIFT_WORDS } from "@/lib/format/change-words";
import { formatCount } from "@/lib/format/counts";
import { COUNTED_WORDS } from "@/lib/format/editorial-words";

export interface ImpactPreviewProps {
  cells: readonly CellShift[];
  counts: readonly CountShift[];
  isWhole: boolean;
}

// An import or its undo may touch thousands.
const MOST_SHOWN = 200;

/** Which cells of the comparison readers would find changed, and which counts over all states. */
export function ImpactPreview({ cells, counts, isWhole }: ImpactPreviewProps) {
  return (
    <Section
      id="impact"
      title="What readers will see"
      aside={isWhole ? formatCount(cells.length, "cell") : undefined}
    >
      {!isWhole && <p className="text-soft">It can be told once every change is in order.</p>}
      {isWhole && cells.length === 0 && (
        <p className="text-soft">
          No cell of the comparison shows another mark. Evidence and names change in place.
        </p>
      )}
      {cells.length > 0 && (
        <div className="overflow-x-auto">
          <table className="mt-2 w-full max-w-[64rem] border-separate border-spacing-0 text-sm">
            <thead>
              <tr className="text-left text-soft">
                {["Stakeholder", "Item", "Is", "Will be", "So the cell"].map((head) => (
                  <th key={head} scope="col" className="border-b border-ink py-1 pr-4 font-normal">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {cells.slice(0, MOST_SHOWN).map(({ shift, stakeholder, item, before, after }) => (
                <tr key={`${stakeholder.code} ${item.code}`} className="align-baseline">
                  <th scope="row" className="border-b border-line py-1.5 pr-4 text-left font-medium">
                    {stakeholder.shortName}
                  </th>
                  <td className="border-b border-line py-1.5 pr-4">{item.title}</td>
                  <td className="border-b border-line py-1.5 pr-4">
                    <ShownCell cell={before} />
                  </td>
                  <td className="border-b border-line py-1.5 pr-4">
                    <ShownCell cell={after} />
                  </td>
                  <td className="border-b border-line py-1.5">{SHIFT_WORDS[shift].title}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {cells.length > MOST_SHOWN && (
            <p className="mt-2 text-sm text-soft">
              And {formatCount(cells.length - MOST_SHOWN, "cell")} more.
            </p>
          )}
        </div>
      )}
      {counts.length > 0 && (
        <>
          <h3 className="mt-5 text-lg">Counts that rankings and findings follow</h3>
          <ul className="mt-1 max-w-[48rem] text-sm">
            {counts.map(({ item, counted, before, after }) => (
              <li key={`${item.code} ${counted}`} className="border-b border-line py-1">
                <span className="font-medium">{item.title}</span>: states {COUNTED_WORDS[counted]}, {before} →{" "}
                {after}
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
