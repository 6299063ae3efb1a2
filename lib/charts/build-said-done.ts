import type { StatedCell } from "@/lib/domain/cell";
import { type Matrix, stateRows } from "@/lib/domain/matrix";
import type { Item } from "@/lib/domain/position";
import { type ChartContext, layerNote, namesOf, positionsInLens, provenanceOf } from "./chart-context";
import type { BarChartModel, BarMark, ChartSeries } from "./chart-model";
import { buildAxis } from "./diverging-axis";
import { SAID_DONE_SERIES } from "./said-done-series";
import { countOf, is, midSentence } from "./words";

interface GapTally {
  item: Item;
  /** Codes of states by series. */
  states: Map<string, string[]>;
}

/** For each mechanism, how many states do what they say, say without doing, do without saying, or do the opposite. */
export function buildSaidDone(matrix: Matrix, context: ChartContext): BarChartModel {
  const of = stateRows(matrix).length;
  const tallies = tallyGaps(matrix)
    .filter(({ states }) => states.size > 0)
    .sort(byGaps);
  const series = SAID_DONE_SERIES.filter(({ id }) => tallies.some((tally) => countIn(tally, id) > 0));
  const marks = tallies.flatMap((tally) => marksOf(tally, series, context));
  return {
    type: "said-done",
    form: "bars",
    title: "Where words and deeds part",
    takeaway: takeawayOf(tallies),
    alt: altOf(tallies, of),
    note: `A state counts once per mechanism, by its own words and its own reported deeds; what others say of it or ask of it is left out, and so are mechanisms on which no state has either. ${matrix.items.length - tallies.length} of ${matrix.items.length} mechanisms are not drawn. Words without deeds on record need not mean that nothing was done: a deed that no source reports is not on record.${layerNote(context)}`,
    rowHeading: "Mechanism",
    rows: tallies.map(({ item, states }) => ({
      code: item.code,
      label: item.title,
      href: context.links?.item?.(item.code) ?? null,
      group: null,
      remark: `${[...states.values()].flat().length} of ${of} on record`,
      silent: null,
    })),
    series,
    names: namesOf(marks, context),
    axis: buildAxis({
      label: "Number of states",
      unit: { one: "state", many: "states" },
      series,
      rows: tallies.map(({ states }) => new Map([...states].map(([id, codes]) => [id, codes.length]))),
      captions: { left: "words against deeds", right: "words or deeds, no gap" },
    }),
    marks,
    ...provenanceOf(context),
  };
}

function tallyGaps(matrix: Matrix): GapTally[] {
  const rows = stateRows(matrix);
  return matrix.items.map((item, column) => {
    const states = new Map<string, string[]>();
    for (const { stakeholder, cells } of rows) {
      const cell = cells[column];
      const series = cell?.status === "stated" ? seriesOf(cell) : null;
      if (series) states.set(series, [...(states.get(series) ?? []), stakeholder.code]);
    }
    return { item, states };
  });
}

function seriesOf({ says, does, saidDoneGap }: StatedCell): string | null {
  if (saidDoneGap) return "gap";
  if (says && does) return "both";
  if (says) return "words";
  return does ? "deeds" : null;
}

function countIn({ states }: GapTally, series: string): number {
  return states.get(series)?.length ?? 0;
}

function byGaps(a: GapTally, b: GapTally): number {
  return (
    countIn(b, "gap") - countIn(a, "gap") ||
    countIn(b, "both") - countIn(a, "both") ||
    [...b.states.values()].flat().length - [...a.states.values()].flat().length ||
    a.item.order - b.item.order
  );
}

function marksOf(
  { item, states }: GapTally,
  series: readonly ChartSeries[],
  context: ChartContext,
): BarMark[] {
  const positions = positionsInLens(context).filter(
    (one) => one.item === item.code && one.basis !== "analyst",
  );
  return series.flatMap(({ id }) => {
    const stakeholders = states.get(id) ?? [];
    if (stakeholders.length === 0) return [];
    const keys = positions.filter((one) => stakeholders.includes(one.stakeholder)).map(({ key }) => key);
    const place = { row: item.code, series: id, stakeholders, positions: keys };
    const href = context.links?.mark?.(place) ?? context.links?.item?.(item.code) ?? null;
    return [{ ...place, value: stakeholders.length, href }];
  });
}

function takeawayOf(tallies: readonly GapTally[]): string {
  const gaps = tallies.reduce((sum, tally) => sum + countIn(tally, "gap"), 0);
  const [top] = tallies;
  if (!top) return "No state is on record on any mechanism in its own words or deeds.";
  if (gaps === 0) return "On no mechanism do a state's words and its reported deeds point in opposite ways.";
  return `In ${countOf(gaps, "case", "cases")} a state's deeds point the other way than its words, most often on ${midSentence(top.item.title)} (${countIn(top, "gap")}).`;
}

function altOf(tallies: readonly GapTally[], of: number): string {
  const sum = (series: string) => tallies.reduce((total, tally) => total + countIn(tally, series), 0);
  const gaps = sum("gap");
  return `Diverging stacked bar chart: ${countOf(tallies.length, "mechanism", "mechanisms")} by the number of states, of ${of}, whose own words and reported deeds agree, stand alone or part. Over all mechanisms: ${gaps} ${is(gaps)} against their words, ${sum("both")} in words and deeds alike, ${sum("words")} in words alone, ${sum("deeds")} in deeds alone. Not drawn: states silent on a mechanism.`;
}
