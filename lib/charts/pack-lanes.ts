import { groupBy } from "@/lib/domain/group-by";
import type { TimelineMark, TimelineModel } from "./chart-model";
import { SMALL } from "./layout-rows";
import { textWidth } from "./text-width";

/** Half the width of a mark with the air around it. */
export const REACH = 9;

/** From a day to its place on the axis. */
export type TimeScale = (day: string) => number;

export interface Laned {
  mark: TimelineMark;
  lane: number;
}

export function packRows(model: TimelineModel, x: TimeScale): Map<string, Laned[]> {
  const byRow = groupBy(model.marks, (mark) => mark.row);
  return new Map([...byRow].map(([row, marks]) => [row, packLanes(marks, x)]));
}

/** First lane in which a mark, with its line and its number, touches nothing before it. */
function packLanes(marks: readonly TimelineMark[], x: TimeScale): Laned[] {
  const ends: number[] = [];
  return marks.map((mark) => {
    const middle = (x(mark.first) + x(mark.last)) / 2;
    const number = mark.value > 1 ? textWidth(String(mark.value), SMALL) + 3 : 0;
    const from = Math.min(middle - REACH, x(mark.first));
    const free = ends.findIndex((end) => end <= from);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = Math.max(middle + REACH + number, x(mark.last)) + 1;
    return { mark, lane };
  });
}

export function lanesIn(laned: readonly Laned[] | undefined): number {
  return 1 + Math.max(0, ...(laned ?? []).map(({ lane }) => lane));
}
