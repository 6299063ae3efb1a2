import { buildAgreementGrid, stepsOf, type Voice } from "@/lib/domain/agreement-grid";
import { groupBy } from "@/lib/domain/group-by";
import { type Matrix, stateRows } from "@/lib/domain/matrix";
import { OWN_LAYERS } from "@/lib/domain/own-word";
import type { Position } from "@/lib/domain/position";
import { type Agreement, isEnough, MIN_SHARED, shareBy } from "@/lib/domain/similarity";
import { AGREEMENT_SERIES, agreementSeriesOf } from "./agreement-series";
import { type ChartContext, layerNote, namesOf, positionsInLens, provenanceOf } from "./chart-context";
import type { GridMark, GridModel } from "./chart-model";

const MOST_VOICES = 16;

/** State by state, how far the two agree on the mechanisms of which both speak themselves; like is laid beside like. */
export function buildAgreementChart(matrix: Matrix, context: ChartContext): GridModel {
  const given = voicesOf(matrix, context);
  const grid = buildAgreementGrid(given.slice(0, MOST_VOICES));
  const positions = groupBy(ownPositions(context), ({ stakeholder }) => stakeholder);
  // Each pair once: the other half of the square would say the same.
  const pairs = grid.voices.flatMap((a, i) =>
    grid.voices.slice(0, i + 1).map((b, j) => ({ a, b, agreement: grid.cells[i]?.[j] ?? null })),
  );
  const marks = pairs.flatMap((pair) => markOf(pair, positions, context));
  const names = grid.voices.map(({ key, label }) => ({
    code: key,
    label,
    href: context.links?.stakeholder?.(key) ?? null,
  }));
  const finding = `${grid.comparable} of ${grid.pairs} pairs have at least ${MIN_SHARED} mechanisms in common.`;
  return {
    type: "agreement",
    form: "grid",
    title: "Who agrees with whom",
    takeaway: `${closest(pairs)}${finding}`,
    alt: `Grid of ${names.length} by ${names.length} states: how far each two agree on the mechanisms of which both speak. ${closest(pairs)}${farthest(pairs)}${finding}`,
    note: `Own words count, without them own deeds; what others say never does. A mechanism on which one of two is silent is left out. Agreement is the sum of 1 − distance / 2 over the mechanisms in common, on the scale opposes, conditional, supports or practises. A dot is a pair with too little in common.${given.length > MOST_VOICES ? ` The ${MOST_VOICES} states with the most on record, of ${given.length}, are drawn.` : ""}${layerNote(context)}`,
    rowHeading: "State",
    rows: names.map((name) => ({ ...name, group: null, remark: null, silent: null })),
    columns: names,
    series: AGREEMENT_SERIES.filter(({ id }) => marks.some((mark) => mark.series === id)),
    names: namesOf(marks, context),
    marks,
    silences: pairs.flatMap(silenceOf),
    ...provenanceOf(context),
  };
}

/** The states with a word of their own on some mechanism, the fullest first. */
function voicesOf(matrix: Matrix, { lens }: ChartContext): Voice[] {
  const layers = OWN_LAYERS.filter((basis) => lens.layers.includes(basis));
  const wordsOf = ({ steps }: Voice) => steps.filter((step) => step !== null).length;
  return stateRows(matrix)
    .map((row) => {
      const { code, shortName, name } = row.stakeholder;
      return { key: code, label: shortName, title: name, collective: false, steps: stepsOf(row, layers) };
    })
    .filter((voice) => wordsOf(voice) > 0)
    .sort((a, b) => wordsOf(b) - wordsOf(a) || (a.key < b.key ? -1 : 1));
}

function ownPositions(context: ChartContext): Position[] {
  return positionsInLens(context).filter(
    ({ kind, basis, value }) => kind === "mechanism" && OWN_LAYERS.includes(basis) && value !== "called-on",
  );
}

interface Pair {
  a: Voice;
  b: Voice;
  agreement: Agreement | null;
}

function shareOf({ agreement }: Pair): number | null {
  return agreement && shareBy("agreement", agreement);
}

function markOf(pair: Pair, positions: ReadonlyMap<string, Position[]>, context: ChartContext): GridMark[] {
  const { a, b, agreement } = pair;
  const share = shareOf(pair);
  if (share === null || !agreement) return [];
  const [ofA, ofB] = [positions.get(a.key) ?? [], positions.get(b.key) ?? []];
  const items = new Set(ofA.map(({ item }) => item).filter((item) => ofB.some((one) => one.item === item)));
  return [
    {
      row: a.key,
      column: b.key,
      series: agreementSeriesOf(share),
      value: agreement.shared,
      stakeholders: [a.key, b.key],
      positions: [...ofA, ...ofB].filter(({ item }) => items.has(item)).map(({ key }) => key),
      words: `${Math.round(100 * share)}% of ${agreement.shared}`,
      href: context.links?.pair?.(a.key, b.key) ?? null,
    },
  ];
}

function silenceOf({ a, b, agreement }: Pair): GridModel["silences"] {
  const place = { row: a.key, column: b.key };
  if (a === b) return [{ ...place, kind: "notApplicable", words: "itself" }];
  return agreement && isEnough(agreement)
    ? []
    : [{ ...place, kind: "searched", words: "too little in common" }];
}

function closest(pairs: readonly Pair[]): string {
  return describeExtreme(pairs, 1, "Most alike");
}

function farthest(pairs: readonly Pair[]): string {
  return describeExtreme(pairs, -1, "Least alike");
}

/** Of equal shares the one over more mechanisms. */
function describeExtreme(pairs: readonly Pair[], turn: 1 | -1, words: string): string {
  const [first] = pairs
    .flatMap((pair) => {
      const share = shareOf(pair);
      return share === null ? [] : [{ ...pair, share, shared: pair.agreement?.shared ?? 0 }];
    })
    .sort(
      (a, b) =>
        turn * (b.share - a.share) || b.shared - a.shared || (a.a.key + a.b.key < b.a.key + b.b.key ? -1 : 1),
    );
  return first
    ? `${words}: ${first.a.label} and ${first.b.label}, ${Math.round(100 * first.share)}% over ${first.shared} mechanisms. `
    : "";
}
