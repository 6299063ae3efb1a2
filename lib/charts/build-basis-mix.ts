import { type Mix, mixStakeholders, sums } from "./basis-mixes";
import { BASIS_SERIES } from "./basis-series";
import { type ChartContext, layerNote, namesOf, provenanceOf } from "./chart-context";
import type { BarChartModel, BarMark, ChartRow, ChartSeries } from "./chart-model";
import { buildAxis } from "./diverging-axis";
import { countOf, is, joinWords } from "./words";

/** For each stakeholder, how many of its positions rest on its own words, its deeds, or on others alone. */
export function buildBasisMix(context: ChartContext): BarChartModel {
  const all = mixStakeholders(context);
  const shown = all.filter((mix) => mix.total > 0);
  const used = BASIS_SERIES.filter(({ id }) => shown.some((mix) => mix.positions.has(id)));
  const marks = shown.flatMap((mix) => marksOf(mix, used, context));
  return {
    type: "basis-mix",
    form: "bars",
    title: "How much rests on their own words",
    takeaway: takeawayOf(shown),
    alt: altOf(shown, all),
    note: noteOf(all, context),
    rowHeading: "Stakeholder",
    rows: shown.map((mix) => rowOf(mix, context)),
    series: used,
    names: namesOf(marks, context),
    axis: buildAxis({
      label: "Number of positions",
      unit: { one: "position", many: "positions" },
      series: used,
      rows: shown.map(({ positions }) => new Map([...positions].map(([id, list]) => [id, list.length]))),
    }),
    marks,
    ...provenanceOf(context),
  };
}

function rowOf({ stakeholder, total, official, group }: Mix, { links }: ChartContext): ChartRow {
  return {
    code: stakeholder.code,
    label: stakeholder.shortName,
    href: links?.stakeholder?.(stakeholder.code) ?? null,
    group,
    remark: `${official} of ${total} own words`,
    silent: null,
  };
}

function marksOf(
  { stakeholder, positions }: Mix,
  used: readonly ChartSeries[],
  { links }: ChartContext,
): BarMark[] {
  return used.flatMap(({ id }) => {
    const list = positions.get(id);
    if (!list) return [];
    const place = {
      row: stakeholder.code,
      series: id,
      stakeholders: [stakeholder.code],
      positions: list.map(({ key }) => key),
    };
    return [
      {
        ...place,
        value: list.length,
        href: links?.mark?.(place) ?? links?.stakeholder?.(stakeholder.code) ?? null,
      },
    ];
  });
}

function takeawayOf(shown: readonly Mix[]): string {
  const { official, total } = sums(shown);
  const mute = shown.filter((mix) => mix.official === 0).length;
  const share =
    total === 0
      ? "No position is on record"
      : `${official} of ${countOf(total, "position", "positions")} ${is(official)} in a stakeholder's own words`;
  return mute > 0
    ? `${share}; ${mute} of ${shown.length} stakeholders are never heard in theirs.`
    : `${share}.`;
}

function altOf(shown: readonly Mix[], all: readonly Mix[]): string {
  const { official, total } = sums(shown);
  const most = [...shown].sort((a, b) => b.total - a.total)[0];
  const loudest = [...shown].sort((a, b) => b.official - a.official)[0];
  return [
    `Stacked bar chart: ${countOf(shown.length, "stakeholder", "stakeholders")} by number of positions and what they rest on; ${official} of ${total} are own words. `,
    most ? `Most positions: ${most.stakeholder.shortName}, ${most.total}. ` : "",
    loudest && loudest.official > 0
      ? `Most in own words: ${loudest.stakeholder.shortName}, ${loudest.official}. `
      : "",
    `Not drawn: ${countOf(all.length - shown.length, "stakeholder", "stakeholders")} with no position on record.`,
  ].join("");
}

function noteOf(all: readonly Mix[], context: ChartContext): string {
  const absent = all.filter(({ total }) => total === 0);
  const unread = absent.filter(({ isRead }) => !isRead).length;
  const silent = absent.length - unread;
  const without = [
    silent > 0
      ? `${countOf(silent, "stakeholder", "stakeholders")} of which the sources read say nothing`
      : "",
    unread > 0
      ? `${countOf(unread, "stakeholder", "stakeholders")} for which no source in this view has been read`
      : "",
  ].filter(Boolean);
  return `A position is one stakeholder, one item, one value, one basis, one source. Called on is kept apart from what is said of a stakeholder, for it tells nothing of its will.${without.length > 0 ? ` Without a bar: ${joinWords(without)}.` : ""}${layerNote(context)}`;
}
