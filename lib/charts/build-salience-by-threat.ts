import type { Matrix } from "@/lib/domain/matrix";
import type { ItemKind } from "@/lib/domain/vocabulary";
import { type ChartContext, layerNote, namesOf, provenanceOf } from "./chart-context";
import type { BarChartModel } from "./chart-model";
import { buildAxis } from "./diverging-axis";
import { ASCRIBED_SALIENCES, OWN_SALIENCES, SALIENCE_SERIES, salienceSeriesOf } from "./salience-series";
import { absenceNote, buildStateMarks, buildStateRows, countsOf, seriesInUse } from "./state-marks";
import { countIn, type StateTally, tallyStates } from "./tally-states";
import { countOf, midSentence } from "./words";

type SalienceKind = Exclude<ItemKind, "mechanism">;

const WORDS: Record<
  SalienceKind,
  { title: string; heading: string; one: string; many: string; verb: string }
> = {
  threat: {
    title: "Which threats states name",
    heading: "Threat",
    one: "threat",
    many: "threats",
    verb: "name",
  },
  interest: {
    title: "Which interests states name",
    heading: "Interest",
    one: "interest",
    many: "interests",
    verb: "name",
  },
  obstacle: {
    title: "Which obstacles concern states",
    heading: "Obstacle",
    one: "obstacle",
    many: "obstacles",
    verb: "name",
  },
};

/** For each threat (or interest, or obstacle), how many states give it which weight; each state counts once. */
export function buildSalienceByThreat(matrix: Matrix, context: ChartContext): BarChartModel {
  if (matrix.kind === "mechanism")
    throw new Error("Mechanisms take a stance, not a salience: use buildStanceByMechanism.");
  const words = WORDS[matrix.kind];
  const tallies = tallyStates(matrix, salienceSeriesOf).sort(byMostOnRecord);
  const series = seriesInUse(SALIENCE_SERIES, tallies);
  const marks = buildStateMarks({ tallies, series, seriesOf: salienceSeriesOf, context });
  return {
    type: "salience-by-item",
    form: "bars",
    title: words.title,
    takeaway: takeawayOf(tallies, words),
    alt: altOf(tallies, words),
    note: `${countingNote(words)} ${absenceNote(matrix, tallies)}${layerNote(context)}`,
    rowHeading: words.heading,
    rows: buildStateRows(tallies, context),
    series,
    names: namesOf(marks, context),
    axis: buildAxis({
      label: "Number of states",
      unit: { one: "state", many: "states" },
      series,
      rows: tallies.map(countsOf),
    }),
    marks,
    ...provenanceOf(context),
  };
}

function byMostOnRecord(a: StateTally, b: StateTally): number {
  return (
    countIn(b, OWN_SALIENCES) - countIn(a, OWN_SALIENCES) ||
    countIn(b, ["primary"]) - countIn(a, ["primary"]) ||
    countIn(b, ASCRIBED_SALIENCES) - countIn(a, ASCRIBED_SALIENCES) ||
    a.item.order - b.item.order
  );
}

type KindWords = (typeof WORDS)[SalienceKind];

function takeawayOf(tallies: readonly StateTally[], { one, verb }: KindWords): string {
  const top = tallies[0];
  if (!top || countIn(top, OWN_SALIENCES) === 0)
    return `No state names any ${one} in its own words or deeds.`;
  const own = countIn(top, OWN_SALIENCES);
  const ascribed = countIn(top, ASCRIBED_SALIENCES);
  const head = `${own} of ${countOf(top.silent.of, "state", "states")} ${own === 1 ? `${verb}s` : verb} ${midSentence(top.item.title)} in own words or deeds`;
  return ascribed > 0 ? `${head}; others ascribe it to ${ascribed} more.` : `${head}.`;
}

function altOf(tallies: readonly StateTally[], { one, many, verb }: KindWords): string {
  const of = tallies[0]?.silent.of ?? 0;
  const [top, last] = [tallies[0], tallies.at(-1)];
  const ascribed = [...tallies].sort(
    (a, b) => countIn(b, ASCRIBED_SALIENCES) - countIn(a, ASCRIBED_SALIENCES),
  )[0];
  const own = (tally: StateTally) => `${midSentence(tally.item.title)}, ${countIn(tally, OWN_SALIENCES)}`;
  const silent = tallies.map((tally) => tally.silent.total);
  return [
    `Stacked bar chart: ${countOf(tallies.length, one, many)} by the number of states, of ${of}, that ${verb} it. `,
    top ? `Most in own words or deeds: ${own(top)}. ` : "",
    ascribed
      ? `Most ascribed by others: ${midSentence(ascribed.item.title)}, ${countIn(ascribed, ASCRIBED_SALIENCES)}. `
      : "",
    last && last !== top ? `Fewest: ${own(last)}. ` : "",
    silent.length > 0
      ? `Not drawn: silent states, from ${Math.min(...silent)} to ${Math.max(...silent)} of ${of}.`
      : "Nothing is on record.",
  ].join("");
}

function countingNote({ one }: KindWords): string {
  return `Each state counts once per ${one}: with the weight it gives it in its own words, else in its deeds (filled), else with the weight others ascribe to it (hollow).`;
}
