import { isWithin } from "@/lib/domain/calendar";
import type { Position } from "@/lib/domain/position";
import { type ChartContext, namesOf, positionsInLens, provenanceOf } from "./chart-context";
import type { TimelineMark, TimelineModel } from "./chart-model";
import { formatDay } from "./languages";
import { buildTimelineMarks } from "./timeline-marks";
import { buildTimelineLanes, type TimelineSubject } from "./timeline-rows";
import { TIMELINE_SERIES } from "./timeline-series";
import { nameTimeline, timelineAlt, timelineNote, timelineTakeaway } from "./timeline-words";

/** One stakeholder's evidence over time, a lane for each item. */
export function buildTimeline(code: string, context: ChartContext): TimelineModel {
  if (!context.holdings.stakeholders.some((one) => one.code === code))
    throw new Error(`No stakeholder ${code} in these holdings.`);
  return buildTimelineOf({ stakeholders: [code], item: null, kind: null }, context);
}

/** Evidence over time, of some stakeholders, on one item, or both; a doubtful date is drawn as long as its doubt. */
export function buildTimelineOf(subject: TimelineSubject, context: ChartContext): TimelineModel {
  const positions = positionsInLens(context).filter((position) => isOf(position, subject));
  const lanes = buildTimelineLanes(positions, subject, context);
  const marks = lanes.flatMap((lane) =>
    buildTimelineMarks(lane.positions, context).map((mark) => ({ ...mark, row: lane.row.code })),
  );
  const name = nameTimeline(subject, context);
  return {
    type: "timeline",
    form: "timeline",
    title: `${name}: on record over time`,
    takeaway: timelineTakeaway(name, positions, marks),
    alt: timelineAlt({ name, subject, lanes, marks }, context),
    note: timelineNote(context),
    rowHeading: subject.stakeholders?.length === 1 ? "Item" : "Stakeholder",
    rows: lanes.map(({ row }) => row),
    series: TIMELINE_SERIES.filter(({ id }) => marks.some((mark) => mark.series === id)),
    names: namesOf(marks, context),
    axis: {
      label: "Date of the words or deed",
      domain: domainOf(marks, context),
      breaks: breaksOf(subject, marks, context),
    },
    marks,
    ...provenanceOf(context),
  };
}

function isOf({ stakeholder, item, kind }: Position, subject: TimelineSubject): boolean {
  return (
    (subject.stakeholders?.includes(stakeholder) ?? true) &&
    (subject.item === null || subject.item === item) &&
    (subject.kind === null || subject.kind === kind)
  );
}

/** From the first evidence to the reader's day, and never less than a year, so that months stay months. */
function domainOf(marks: readonly TimelineMark[], { lens }: ChartContext): [string, string] {
  const yearBefore = `${Number(lens.asOf.slice(0, 4)) - 1}${lens.asOf.slice(4, 7)}-01`;
  const first = marks.reduce((early, mark) => (mark.first < early ? mark.first : early), yearBefore);
  return [first, lens.asOf];
}

/** The day an authority began or ended, drawn across every lane; only where the chart is of one stakeholder. */
function breaksOf(subject: TimelineSubject, marks: readonly TimelineMark[], context: ChartContext) {
  const [from, to] = domainOf(marks, context);
  const [only, ...others] = subject.stakeholders ?? [];
  const one = context.holdings.stakeholders.find(({ code }) => code === only);
  if (!one || others.length > 0) return [];
  return [
    { at: one.validFrom, words: "in power from" },
    { at: one.validTo, words: "in power until" },
  ].flatMap(({ at, words }) =>
    at !== null && isWithin(at, from, to)
      ? [{ at, label: `${words} ${formatDay(at, context.language)}` }]
      : [],
  );
}
