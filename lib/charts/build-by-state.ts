import { isCollective } from "@/lib/domain/vocabulary";
import { buildMap, type MapEntry, type MapModel } from "./build-map";
import { type ChartContext, namesOf, positionsInLens, provenanceOf } from "./chart-context";
import type { StateMark } from "./chart-model";
import { groundsStanding, standingOf } from "./tally-states";

/** What every chart of one item state by state holds, however it places them; null where the item is unknown. */
export function buildByState(code: string, context: ChartContext) {
  const item = context.holdings.items.find((one) => one.code === code);
  if (!item) return null;
  const hrefOf = (stakeholder: string) => context.links?.cell?.(stakeholder, item) ?? null;
  const map = buildMap({ ...context, item, hrefOf });
  const marks = map.states.flatMap((entry) => markOf(entry, code, context));
  const stated = new Set(marks.map(({ row }) => row));
  return {
    map,
    chart: {
      ...provenanceOf(context),
      takeaway: map.takeaway,
      rowHeading: "State",
      rows: rowsOf(map, context),
      series: map.series,
      names: namesOf(marks, context),
      marks,
      silences: map.states.flatMap(({ stakeholder, series, label }) =>
        stated.has(stakeholder.code) ? [] : [{ row: stakeholder.code, series, words: label }],
      ),
      codes: Object.fromEntries(
        map.states.map(({ stakeholder: { code, iso3 } }) => [code, iso3 ?? code] as const),
      ),
    },
  };
}

function rowsOf({ states }: MapModel, { links }: ChartContext) {
  return states.map(({ stakeholder }) => ({
    code: stakeholder.code,
    label: stakeholder.shortName,
    href: links?.stakeholder?.(stakeholder.code) ?? null,
    group: null,
    remark: null,
    silent: null,
  }));
}

function markOf(
  { stakeholder, cell, series, label, href }: MapEntry,
  item: string,
  context: ChartContext,
): StateMark[] {
  const standing = cell.status === "stated" && !isCollective(stakeholder.kind) ? standingOf(cell) : null;
  if (!standing) return [];
  const { code } = stakeholder;
  const behind = positionsInLens(context).filter(
    (one) => one.stakeholder === code && one.item === item && groundsStanding(one, standing),
  );
  const positions = behind.map(({ key }) => key);
  return [{ row: code, series, value: behind.length, stakeholders: [code], positions, words: label, href }];
}
