import { StakeholderName } from "@/components/stakeholder/stakeholder-name";
import { ScrollFrame } from "@/components/ui/scroll-frame";
import type { SortKey } from "@/lib/domain/comparison-view";
import type { Stakeholder } from "@/lib/domain/position";
import { type Coverage, type Effort, effortLevel } from "@/lib/domain/silence-map";
import { formatCount } from "@/lib/format/counts";
import { type Query, routes } from "@/lib/routes";
import { EffortHeads, EffortNumbers } from "./effort-columns";
import "./trust.css";

export interface CoverageTableProps {
  coverage: Coverage;
  sort: SortKey;
  kept: Query;
  pin: number | null;
}

/** Stakeholder by year: how many sources written in that year were read for it. */
export function CoverageTable({ coverage: { years, rows }, sort, kept, pin }: CoverageTableProps) {
  return (
    <ScrollFrame label="Sources read, by stakeholder and year">
      <table className="effort-table border-separate border-spacing-0 text-sm">
        <caption className="sr-only">
          For each stakeholder, the sources read by the year they were written
        </caption>
        <thead>
          <tr>
            <EffortHeads sort={sort} kept={kept} />
            {years.map((year) => (
              <th key={year} scope="col" className="px-1 pb-1.5 align-bottom">
                {year}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.stakeholder.code}>
              <th
                scope="row"
                className="effort-name sticky left-0 z-10 border-b border-line bg-paper pr-3 text-left leading-tight font-normal"
              >
                <StakeholderName stakeholder={row.stakeholder} pin={pin} />
              </th>
              <EffortNumbers row={row} kept={kept} />
              {row.years.map((effort, index) => (
                <YearCell
                  key={years[index]}
                  stakeholder={row.stakeholder}
                  year={years[index] ?? ""}
                  effort={effort}
                  kept={kept}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

interface YearCellProps {
  stakeholder: Stakeholder;
  year: string;
  effort: Effort;
  kept: Query;
}

function YearCell({ stakeholder, year, effort, kept }: YearCellProps) {
  const { whole, inPart, sources } = effort;
  const words = `${stakeholder.shortName}, ${year}: ${formatCount(whole, "source")} read whole, ${inPart} in part`;
  return (
    <td className="effort" data-level={effortLevel(sources.length)} title={words}>
      {sources.length === 0 ? (
        <span className="effort-cell">
          <span className="sr-only">none</span>
        </span>
      ) : (
        <a
          href={`${routes.silence({ ...kept, open: `${stakeholder.code}.${year}` })}#read`}
          className="effort-cell"
        >
          {inPart === 0 ? whole : `${whole}+${inPart}`}
        </a>
      )}
    </td>
  );
}
