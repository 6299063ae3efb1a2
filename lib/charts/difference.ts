import type { Holdings } from "@/lib/domain/holdings";
import type { ChartModel } from "./chart-model";
import { evidenceBehind } from "./evidence-behind";

/**
 * What became of a pinned chart's numbers since: nothing, something was added to them, or some of the evidence under
 * them was recoded or taken back, which is a correction.
 */
export type ChartChange = "none" | "newer" | "corrected";

export interface AtRelease {
  model: ChartModel;
  holdings: Holdings;
}

/** Compares a chart at its pinned release with the same chart now. */
export function compareCharts(pinned: AtRelease, now: AtRelease): ChartChange {
  if (isCorrected(pinned, now.holdings)) return "corrected";
  return describeNumbers(pinned.model) === describeNumbers(now.model) ? "none" : "newer";
}

/** Evidence keeps its address when it is recoded, so the same address with another value is a correction. */
function isCorrected({ model, holdings }: AtRelease, now: Holdings): boolean {
  const codings = new Map<string, string>();
  for (const position of now.positions) {
    for (const { id } of position.evidence) codings.set(id, codingOf(position));
  }
  return evidenceBehind(model, holdings).some((pieces) =>
    pieces.some((piece) => codings.get(piece.id) !== codingOf(piece)),
  );
}

function codingOf({
  stakeholder,
  item,
  value,
  basis,
}: {
  stakeholder: string;
  item: string;
  value: string;
  basis: string;
}) {
  return [stakeholder, item, value, basis].join(" ");
}

/** Everything a reader takes from the chart, without the words that name its release. */
export function describeNumbers(model: ChartModel): string {
  const rows = model.rows.map(({ code, label, silent }) => [code, label, silent]);
  const marks = model.marks.map((mark) => [
    mark.row,
    "column" in mark ? mark.column : "",
    mark.series,
    mark.value,
    mark.stakeholders,
  ]);
  // On a map, in tiles and in a matrix the kind of a silence is drawn: one that was read since looks different.
  const silences = "silences" in model ? model.silences.map(silenceOf) : [];
  return JSON.stringify([rows, marks, ...silences]);
}

function silenceOf(silence: { row: string; column?: string; words: string }): string[] {
  return [silence.row, silence.column ?? "", silence.words];
}
