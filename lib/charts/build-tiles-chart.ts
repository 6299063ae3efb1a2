import { groupBy } from "@/lib/domain/group-by";
import { isCollective } from "@/lib/domain/vocabulary";
import { buildMap, type MapEntry } from "./build-map";
import { type ChartContext, namesOf, positionsInLens, provenanceOf } from "./chart-context";
import type { TileMark, TilesModel } from "./chart-model";
import { groundsStanding, standingOf } from "./tally-states";
import { placeTiles } from "./tile-grid";

/** One item, a tile of equal size for every state in its strongest layer; null where the item is unknown. */
export function buildTilesChart(code: string, context: ChartContext): TilesModel | null {
  const item = context.holdings.items.find((one) => one.code === code);
  if (!item) return null;
  const hrefOf = (stakeholder: string) => context.links?.cell?.(stakeholder, item) ?? null;
  const map = buildMap({ ...context, item, hrefOf });
  const marks = map.states.flatMap((entry) => markOf(entry, code, context));
  const stated = new Set(marks.map(({ row }) => row));
  return {
    type: "tiles",
    form: "tiles",
    title: `${item.title}: state by state`,
    takeaway: map.takeaway,
    alt: `Tile map, one tile of the same size for each of ${map.states.length} states, placed roughly as they lie. ${map.takeaway}`,
    note: `${map.note} A tile says nothing of a state's size or borders. Groups and organisations are not drawn.`,
    rowHeading: "State",
    rows: map.states.map(({ stakeholder }) => ({
      code: stakeholder.code,
      label: stakeholder.shortName,
      href: context.links?.stakeholder?.(stakeholder.code) ?? null,
      group: null,
      remark: null,
      silent: null,
    })),
    series: map.series,
    names: namesOf(marks, context),
    marks,
    places: placesOf(map.states),
    silences: map.states.flatMap(({ stakeholder, series, label }) =>
      stated.has(stakeholder.code) ? [] : [{ row: stakeholder.code, series, words: label }],
    ),
    ...provenanceOf(context),
  };
}

function markOf(
  { stakeholder, cell, series, label, href }: MapEntry,
  item: string,
  context: ChartContext,
): TileMark[] {
  const standing = cell.status === "stated" && !isCollective(stakeholder.kind) ? standingOf(cell) : null;
  if (!standing) return [];
  const { code } = stakeholder;
  const behind = positionsInLens(context).filter(
    (one) => one.stakeholder === code && one.item === item && groundsStanding(one, standing),
  );
  const positions = behind.map(({ key }) => key);
  return [{ row: code, series, value: behind.length, stakeholders: [code], positions, words: label, href }];
}

/** Rows and columns without a state are left out, so that few states fill the room of many. */
function placesOf(states: readonly MapEntry[]): TilesModel["places"] {
  const codeOf = ({ stakeholder }: MapEntry) => stakeholder.iso3 ?? stakeholder.code;
  const raw = placeTiles(states.map(codeOf));
  const closeUp = (values: Iterable<number>) =>
    new Map([...new Set(values)].sort((a, b) => a - b).map((value, index) => [value, index]));
  const columns = closeUp([...raw.values()].map(({ column }) => column));
  const rows = closeUp([...raw.values()].map(({ row }) => row));
  const byState = groupBy(states, ({ stakeholder }) => stakeholder.code);
  return Object.fromEntries(
    [...byState].flatMap(([code, [entry]]) => {
      const place = entry && raw.get(codeOf(entry));
      if (!entry || !place) return [];
      return [
        [
          code,
          { code: codeOf(entry), column: columns.get(place.column) ?? 0, row: rows.get(place.row) ?? 0 },
        ],
      ];
    }),
  );
}
