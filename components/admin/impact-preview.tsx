import { ShownCell } from "@/components/changes/shown-cell";
import { RankingChanges } from "@/components/trust/ranking-changes";
import { Heads } from "@/components/ui/heads";
import { Section } from "@/components/ui/section";
import type { ShiftedChart } from "@/lib/charts/chart-shifts";
import type { CellShift } from "@/lib/domain/change";
import type { FindingChanges } from "@/lib/domain/finding-changes";
import { SHIFT_WORDS } from "@/lib/format/change-words";
import { formatCount } from "@/lib/format/counts";
import { CHART_SHIFT_WORDS } from "@/lib/format/editorial-words";
import { routes } from "@/lib/routes";

export interface ImpactPreviewProps {
  cells: readonly CellShift[];
  findings: FindingChanges | null;
  charts: readonly ShiftedChart[];
  isWhole: boolean;
}

// An import or its undo may touch thousands.
const MOST_SHOWN = 200;

/** What readers would find changed: cells of the comparison, findings and rankings, live charts. */
export function ImpactPreview({ cells, findings, charts, isWhole }: ImpactPreviewProps) {
  return (
    <>
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
              <Heads names={["Stakeholder", "Item", "Is", "Will be", "So the cell"]} />
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
      </Section>
      {findings && <RankingChanges findings={findings} pin={null} />}
      {charts.length > 0 && <LiveCharts charts={charts} />}
    </>
  );
}

function LiveCharts({ charts }: Pick<ImpactPreviewProps, "charts">) {
  return (
    <Section
      id="live-charts"
      title="Live charts"
      intro="On the site and on every page that embeds them live; pinned ones stay as they are and say so."
    >
      <ul className="max-w-[56rem] text-sm">
        {charts.map(({ id, title, shift }) => (
          <li key={id} className="border-t border-line py-1.5">
            {shift === "new" ? (
              <span className="font-medium">{title}</span>
            ) : (
              <a href={routes.chart(id)} className="link font-medium">
                {title}
              </a>
            )}{" "}
            {CHART_SHIFT_WORDS[shift]}.
          </li>
        ))}
      </ul>
    </Section>
  );
}
