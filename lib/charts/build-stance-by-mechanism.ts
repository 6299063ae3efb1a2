import type { Matrix } from "@/lib/domain/matrix";
import { type ChartContext, layerNote, namesOf, provenanceOf } from "./chart-context";
import type { BarChartModel } from "./chart-model";
import { buildAxis } from "./diverging-axis";
import { AGAINST, ASCRIBED_FOR, OWN_FOR, OWN_STANCES, STANCE_SERIES, stanceSeriesOf } from "./stance-series";
import { absenceNote, buildStateMarks, buildStateRows, countsOf, seriesInUse } from "./state-marks";
import { countIn, type StateTally, tallyStates } from "./tally-states";
import { countOf, is, midSentence } from "./words";

/** For each mechanism, how many states are for it, against it, or only called on; each state counts once. */
export function buildStanceByMechanism(matrix: Matrix, context: ChartContext): BarChartModel {
  const tallies = tallyStates(matrix, stanceSeriesOf).sort(byMostOnRecord);
  const series = seriesInUse(STANCE_SERIES, tallies);
  const marks = buildStateMarks({ tallies, series, seriesOf: stanceSeriesOf, context });
  return {
    type: "stance-by-mechanism",
    form: "bars",
    title: "Where states stand on each mechanism",
    takeaway: takeawayOf(tallies),
    alt: altOf(tallies),
    note: noteOf(matrix, tallies, context),
    rowHeading: "Mechanism",
    rows: buildStateRows(tallies, context),
    series,
    names: namesOf(marks, context),
    axis: buildAxis({
      label: "Number of states",
      unit: { one: "state", many: "states" },
      series,
      rows: tallies.map(countsOf),
      captions: { left: "against", right: "for it", apart: "only called on" },
    }),
    marks,
    ...provenanceOf(context),
  };
}

/** Own words and deeds first, then what is ascribed, then calls; ties keep the codebook's order. */
function byMostOnRecord(a: StateTally, b: StateTally): number {
  return (
    countIn(b, OWN_STANCES) - countIn(a, OWN_STANCES) ||
    countIn(b, [...ASCRIBED_FOR, "said-to-oppose"]) - countIn(a, [...ASCRIBED_FOR, "said-to-oppose"]) ||
    countIn(b, ["called-on"]) - countIn(a, ["called-on"]) ||
    a.item.order - b.item.order
  );
}

function takeawayOf(tallies: readonly StateTally[]): string {
  const top = tallies[0];
  if (!top || countIn(top, OWN_STANCES) === 0)
    return "No state is on record for or against any mechanism in its own words or deeds.";
  const own = countIn(top, OWN_FOR);
  const called = countIn(top, ["called-on"]);
  const against = countIn(top, AGAINST);
  const rest = [
    against > 0 ? `${against} ${is(against)} against` : "",
    called > 0 ? `${called} more ${is(called)} only called on` : "",
  ].filter(Boolean);
  const head = `${own} of ${countOf(top.silent.of, "state", "states")} ${is(own)} for ${midSentence(top.item.title)} in own words or deeds`;
  return `${[head, ...rest].join("; ")}.`;
}

function altOf(tallies: readonly StateTally[]): string {
  const states = tallies[0]?.silent.of ?? 0;
  const most = (series: readonly string[]) =>
    tallies.reduce<StateTally | undefined>(
      (best, next) => (countIn(next, series) > (best ? countIn(best, series) : 0) ? next : best),
      undefined,
    );
  const extreme = (words: string, series: readonly string[]) => {
    const tally = most(series);
    return tally
      ? `${words}: ${midSentence(tally.item.title)}, ${countIn(tally, series)}. `
      : `${words}: none. `;
  };
  const mute = tallies.filter(({ silent }) => silent.total === silent.of).length;
  return [
    `Diverging stacked bar chart: ${countOf(tallies.length, "mechanism", "mechanisms")} by the number of states, of ${states}, for it, against it, or only called on. `,
    extreme("Most for it in own words or deeds", OWN_FOR),
    extreme("Most said by others to be for it", ASCRIBED_FOR),
    extreme("Most against", AGAINST),
    extreme("Most only called on", ["called-on"]),
    `Not drawn: silent states, from ${Math.min(...silences(tallies))} to ${Math.max(...silences(tallies))} of ${states} for a mechanism`,
    mute > 0 ? `; ${countOf(mute, "mechanism has", "mechanisms have")} none on record.` : ".",
  ].join("");
}

function silences(tallies: readonly StateTally[]): number[] {
  return tallies.length === 0 ? [0] : tallies.map(({ silent }) => silent.total);
}

function noteOf(matrix: Matrix, tallies: readonly StateTally[], context: ChartContext): string {
  const gaps = tallies.reduce((sum, tally) => sum + tally.saidDoneGaps.length, 0);
  const contested = tallies.reduce((sum, tally) => sum + tally.contested.length, 0);
  return [
    "Each state counts once per mechanism, in its strongest layer: its own words, else its deeds, else what others say of it, else that others call on it to act. ",
    "Being called on says nothing of a state's own will and stands apart. ",
    gaps > 0
      ? `${countOf(gaps, "count follows", "counts follow")} a state's words although its deeds point the other way. `
      : "",
    contested > 0
      ? `${countOf(contested, "count is", "counts are")} contested: the newest statement leads. `
      : "",
    absenceNote(matrix, tallies),
    layerNote(context),
  ].join("");
}
