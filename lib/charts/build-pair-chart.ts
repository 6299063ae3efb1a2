import type { OwnWord } from "@/lib/domain/own-word";
import { OWN_LAYERS } from "@/lib/domain/own-word";
import { buildPair, type ComparedStance, type PairRecord } from "@/lib/domain/pair";
import { readSide, type SideRecord } from "@/lib/domain/side";
import { shareBy } from "@/lib/domain/similarity";
import { CELL_SERIES } from "./cell-marks";
import { type ChartContext, layerNote, namesOf, positionsInLens, provenanceOf } from "./chart-context";
import type { ListMark, ListModel } from "./chart-model";
import { formatDay } from "./languages";
import { stanceSeriesOf } from "./stance-series";
import { countOf } from "./words";

const GROUPS = { opposed: "Opposed", near: "Near", same: "The same" } as const;

/** Two stakeholders on every mechanism of which both speak, the most divergent first; null when either is unknown. */
export function buildPairChart(
  [first = "", second = ""]: readonly string[],
  context: ChartContext,
): ListModel | null {
  const { holdings, lens } = context;
  const [a, b] = [
    readSide(holdings, lens, { code: first, date: null }),
    readSide(holdings, lens, { code: second, date: null }),
  ];
  if (!a || !b) return null;
  const layers = OWN_LAYERS.filter((basis) => lens.layers.includes(basis));
  const pair = buildPair([a, b], holdings.items, layers);
  const marks = pair.stances.flatMap((stance) => [
    markOf(stance, "a", pair, context),
    markOf(stance, "b", pair, context),
  ]);
  const [nameA, nameB] = [a.stakeholder.shortName, b.stakeholder.shortName];
  return {
    type: "pair",
    form: "list",
    title: `${nameA} and ${nameB}, mechanism by mechanism`,
    takeaway: takeawayOf(pair),
    alt: `${nameA} beside ${nameB} on ${countOf(pair.stances.length, "mechanism", "mechanisms")} of which both speak, most divergent first. ${takeawayOf(pair)} ${countOf(pair.onlyA.length, "mechanism", "mechanisms")} only ${nameA} speaks of, ${pair.onlyB.length} only ${nameB}; none of these counts.`,
    note: `Own words stand for each, without them own deeds; a mechanism on which one of the two is silent is left out.${layerNote(context)}`,
    rowHeading: "Mechanism",
    heads: { words: "who says or does what", when: "newest" },
    rows: pair.stances.map(({ item, closeness }) => ({
      code: item.code,
      label: item.shortTitle,
      href: context.links?.item?.(item.code) ?? null,
      group: GROUPS[closeness],
      remark: null,
      silent: null,
    })),
    series: CELL_SERIES.filter(({ id }) => marks.some((mark) => mark.series === id)),
    names: namesOf(marks, context),
    marks,
    ...provenanceOf(context),
  };
}

function markOf(stance: ComparedStance, on: "a" | "b", pair: PairRecord, context: ChartContext): ListMark {
  const { item } = stance;
  const word = stance[on];
  const { stakeholder }: SideRecord = pair[on];
  const series = seriesOf(word);
  const behind = positionsInLens(context).filter(
    (one) =>
      one.stakeholder === stakeholder.code &&
      one.item === item.code &&
      one.basis === word.basis &&
      one.value !== "called-on",
  );
  return {
    row: item.code,
    series: series?.id ?? "",
    value: behind.length,
    stakeholders: [stakeholder.code],
    positions: behind.map(({ key }) => key),
    words: `${stakeholder.shortName}: ${series?.label ?? word.value}`,
    detail: null,
    when: formatDay(word.newest, context.language),
    href: context.links?.cell?.(stakeholder.code, item) ?? null,
  };
}

function seriesOf({ basis, value }: OwnWord) {
  const layer = { official: "says", conduct: "does", analyst: "said" } as const;
  const id = stanceSeriesOf({ layer: layer[basis], value });
  return CELL_SERIES.find((one) => one.id === id);
}

function takeawayOf({ agreement }: PairRecord): string {
  const { shared, same, near, opposed } = agreement;
  if (shared === 0) return "There is no mechanism of which both speak.";
  const share = shareBy("agreement", agreement);
  const measured =
    share === null ? "too few to call it agreement" : `an agreement of ${Math.round(100 * share)}%`;
  return `Of ${countOf(shared, "mechanism", "mechanisms")} in common the same on ${same}, near on ${near}, opposed on ${opposed}: ${measured}.`;
}
