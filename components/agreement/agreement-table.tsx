import { ScrollFrame } from "@/components/ui/scroll-frame";
import { levelOf } from "@/lib/charts/agreement-heat";
import type { AgreementGrid, Voice } from "@/lib/domain/agreement-grid";
import { type Agreement, countBy, isEnough, type Measure } from "@/lib/domain/similarity";
import { formatShare } from "@/lib/format/counts";
import { describeMeasure, formatMeasure, MEASURE_WORDS } from "@/lib/format/pair-words";
import { type Query, routes } from "@/lib/routes";

export interface AgreementTableProps {
  grid: AgreementGrid;
  measure: Measure;
  query: Query;
}

/** Everybody against everybody, like beside like; each number opens the pair it is reckoned from. */
export function AgreementTable({ grid: { voices, cells }, measure, query }: AgreementTableProps) {
  return (
    <ScrollFrame label={`${MEASURE_WORDS[measure].label} of each two`}>
      <table className="agreement-grid">
        <caption className="sr-only">
          {MEASURE_WORDS[measure].label} of each two, in the same order both ways; blank where too little is
          on record
        </caption>
        <thead>
          <tr>
            <td />
            {voices.map(({ key, label }) => (
              <th key={key} scope="col">
                <span>{label}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {voices.map((row, i) => (
            <tr key={row.key}>
              <th scope="row">{row.label}</th>
              {voices.map((column, j) => (
                <AgreementCell
                  key={column.key}
                  row={row}
                  column={column}
                  agreement={i === j ? null : (cells[i]?.[j] ?? null)}
                  measure={measure}
                  query={query}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

interface AgreementCellProps {
  row: Voice;
  column: Voice;
  agreement: Agreement | null;
  measure: Measure;
  query: Query;
}

function AgreementCell({ row, column, agreement, measure, query }: AgreementCellProps) {
  if (!agreement) return <td className="own" />;
  if (!isEnough(agreement)) {
    const why = `${row.label} and ${column.label}: not enough on record, ${agreement.shared} in common`;
    return (
      <td className="too-little" title={why}>
        <span className="sr-only">not enough on record</span>
      </td>
    );
  }
  const tone =
    measure === "conflict" || (measure === "net" && countBy("net", agreement) < 0) ? "conflict" : "agreement";
  const words = `${row.label} and ${column.label}: ${MEASURE_WORDS[measure].label.toLowerCase()} ${describeMeasure(measure, agreement)}`;
  const shown =
    measure === "net"
      ? formatMeasure(measure, agreement)
      : formatShare(countBy(measure, agreement), agreement.shared);
  return (
    <td data-level={levelShown(measure, agreement)} data-tone={tone}>
      <a href={routes.pair(row.key, column.key, query)} aria-label={words} title={words}>
        {shown}
        <small>of {agreement.shared}</small>
      </a>
    </td>
  );
}

// A net near nothing is pale whichever way it leans.
function levelShown(measure: Measure, agreement: Agreement): number {
  if (measure !== "net") return levelOf(measure, agreement) ?? 0;
  return Math.floor((4 * Math.abs(countBy("net", agreement))) / agreement.shared);
}
