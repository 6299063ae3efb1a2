import { groupBy } from "@/lib/domain/group-by";
import type { Matrix } from "@/lib/domain/matrix";
import { type ChartContext, positionsInLens } from "./chart-context";
import type { BarMark, ChartRow, ChartSeries } from "./chart-model";
import { countUnreadStates, groundsStanding, type Standing, type StateTally } from "./tally-states";
import { countOf, is } from "./words";

export interface StateMarksInput {
  tallies: readonly StateTally[];
  series: readonly ChartSeries[];
  seriesOf: (standing: Standing) => string;
  context: ChartContext;
}

/** One mark for each item and series that holds a state, with the positions it stands on. */
export function buildStateMarks({ tallies, series, seriesOf, context }: StateMarksInput): BarMark[] {
  const positions = groupBy(positionsInLens(context), (p) => `${p.stakeholder} ${p.item}`);
  return tallies.flatMap(({ item, standing }) =>
    series.flatMap(({ id }) => {
      const stakeholders = standing.get(id) ?? [];
      if (stakeholders.length === 0) return [];
      const keys = stakeholders
        .flatMap((code) => positions.get(`${code} ${item.code}`) ?? [])
        .filter((position) =>
          LAYERS.some((layer) => {
            const candidate = { layer, value: position.value };
            return seriesOf(candidate) === id && groundsStanding(position, candidate);
          }),
        )
        .map((position) => position.key);
      const place = { row: item.code, series: id, stakeholders, positions: keys };
      const href = context.links?.mark?.(place) ?? context.links?.item?.(item.code) ?? null;
      return [{ ...place, value: stakeholders.length, href }];
    }),
  );
}

const LAYERS = ["says", "does", "said", "called"] as const;

/** A row for each item; what is not drawn is printed at its end as a count. */
export function buildStateRows(tallies: readonly StateTally[], { links }: ChartContext): ChartRow[] {
  return tallies.map(({ item, silent }) => ({
    code: item.code,
    label: item.title,
    href: links?.item?.(item.code) ?? null,
    group: null,
    remark: `${silent.total} of ${silent.of} silent`,
    silent,
  }));
}

/** The series that hold at least one state: an empty one would only lengthen the legend. */
export function seriesInUse(series: readonly ChartSeries[], tallies: readonly StateTally[]): ChartSeries[] {
  return series.filter(({ id }) => tallies.some(({ standing }) => (standing.get(id)?.length ?? 0) > 0));
}

export function countsOf({ standing }: StateTally): Map<string, number> {
  return new Map([...standing].map(([id, codes]) => [id, codes.length]));
}

/** Who is not counted and what the bars do not draw, in the same words under every chart that counts states. */
export function absenceNote(matrix: Matrix, tallies: readonly StateTally[]): string {
  const unread = countUnreadStates(matrix);
  const hidden = tallies.reduce((sum, tally) => sum + tally.hidden, 0);
  return [
    "Groups, organisations and governments that had ended are left out",
    unread > 0
      ? `, and so ${is(unread)} ${countOf(unread, "state", "states")} for which no source in this view has been read. `
      : ". ",
    "Silent means that nothing is on record, which is neither neutral nor against.",
    hidden > 0
      ? ` ${countOf(hidden, "silent count has", "silent counts have")} something on record that the chosen layers leave out.`
      : "",
  ].join("");
}
