import { SvgElements } from "@/components/charts/svg-element";
import { ScrollFrame } from "@/components/ui/scroll-frame";
import { drawAgreementHeat, levelOf } from "@/lib/charts/agreement-heat";
import type { AgreementGrid } from "@/lib/domain/agreement-grid";
import type { Measure } from "@/lib/domain/similarity";
import { MEASURE_WORDS } from "@/lib/format/pair-words";

export interface AgreementHeatProps {
  grid: AgreementGrid;
  measure: Measure;
}

/** The grid of very many, as a picture; the numbers stand in the table below and in the CSV file. */
export function AgreementHeat({ grid: { voices, cells }, measure }: AgreementHeatProps) {
  const { width, height, nodes } = drawAgreementHeat({
    labels: voices.map(({ label }) => label),
    levels: cells.map((row) => row.map((agreement) => agreement && levelOf(measure, agreement))),
  });
  const label = `${MEASURE_WORDS[measure].label} of each two of ${voices.length}, like beside like`;
  return (
    <ScrollFrame label={label}>
      <svg
        role="img"
        aria-label={label}
        data-tone={measure === "conflict" ? "conflict" : "agreement"}
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
      >
        <SvgElements nodes={nodes} />
      </svg>
    </ScrollFrame>
  );
}
