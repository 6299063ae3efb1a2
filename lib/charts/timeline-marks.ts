import { groupBy } from "@/lib/domain/group-by";
import type { Evidence, Position } from "@/lib/domain/position";
import type { ChartContext } from "./chart-context";
import type { TimelineMark } from "./chart-model";
import { TIMELINE_SERIES, timelineSeriesOf } from "./timeline-series";

interface Piece {
  position: Position;
  evidence: Evidence;
}

/** Pieces of one item, series and stretch of days fall on one spot: they make one mark that counts them. */
export function buildTimelineMarks(positions: readonly Position[], context: ChartContext): TimelineMark[] {
  const pieces = positions.flatMap((position) =>
    position.evidence.map((evidence) => ({ position, evidence })),
  );
  const spots = groupBy(pieces, ({ position, evidence }) =>
    [timelineSeriesOf(position), evidence.span.first, evidence.span.last, evidence.saidOn === null].join(" "),
  );
  return [...spots.values()].flatMap((group) => markOf(group, context)).sort(byDate);
}

function markOf(pieces: readonly Piece[], { links }: ChartContext): TimelineMark[] {
  const [first] = pieces;
  if (!first) return [];
  const { position, evidence } = first;
  const place = {
    row: position.item,
    series: timelineSeriesOf(position),
    stakeholders: [position.stakeholder],
    positions: [...new Set(pieces.map((piece) => piece.position.key))],
  };
  return [
    {
      ...place,
      value: pieces.length,
      first: evidence.span.first,
      last: evidence.span.last,
      dated: evidence.saidOn === null ? "by-source" : "by-text",
      evidence: pieces.map((piece) => piece.evidence.id),
      href: links?.evidence?.(evidence.id) ?? links?.mark?.(place) ?? null,
    },
  ];
}

function byDate(a: TimelineMark, b: TimelineMark): number {
  const keys = [a, b].map(
    (mark) => `${mark.first} ${mark.last} ${TIMELINE_SERIES.findIndex((s) => s.id === mark.series)}`,
  );
  return (keys[0] ?? "") < (keys[1] ?? "") ? -1 : 1;
}
