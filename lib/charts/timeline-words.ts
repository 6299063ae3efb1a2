import { sourcesBy } from "@/lib/domain/holdings";
import type { Position } from "@/lib/domain/position";
import { type ChartContext, layerNote } from "./chart-context";
import type { TimelineMark } from "./chart-model";
import type { TimelineLane, TimelineSubject } from "./timeline-rows";
import { countOf, formatSpan, joinWords, midSentence } from "./words";

/** What a timeline is called: its stakeholders, its item, or all. */
export function nameTimeline(subject: TimelineSubject, { holdings }: ChartContext): string {
  const item = holdings.items.find(({ code }) => code === subject.item)?.title;
  const names = namesOfChosen(subject, holdings.stakeholders);
  const who =
    names.length === 0
      ? null
      : names.length > 4
        ? countOf(names.length, "stakeholder", "stakeholders")
        : joinWords(names);
  if (item === undefined) return who ?? "All stakeholders";
  return who === null ? item : `${who}, ${midSentence(item)}`;
}

function namesOfChosen(
  { stakeholders }: TimelineSubject,
  known: ChartContext["holdings"]["stakeholders"],
): string[] {
  return (stakeholders ?? []).map((code) => known.find((one) => one.code === code)?.shortName ?? code);
}

export function timelineTakeaway(
  name: string,
  positions: readonly Position[],
  marks: readonly TimelineMark[],
): string {
  if (positions.length === 0) return `Nothing is on record for ${name}.`;
  const pieces = marks.reduce((sum, mark) => sum + mark.value, 0);
  const own = positions.filter((position) => position.basis === "official").length;
  const of = new Set(positions.map(({ stakeholder }) => stakeholder)).size;
  const whose =
    of === 1
      ? `of ${name}, ${own === 0 ? "none" : own} of them in its own words`
      : `of ${of} stakeholders, ${own === 0 ? "none" : own} of them in their own words`;
  return `${countOf(pieces, "piece", "pieces")} of evidence behind ${countOf(positions.length, "position", "positions")} ${whose}.`;
}

interface Told {
  name: string;
  subject: TimelineSubject;
  lanes: readonly TimelineLane[];
  marks: readonly TimelineMark[];
}

/** The chart for one who cannot see it: how many marks, from when to when, where most of it stands, what is left out. */
export function timelineAlt({ name, subject, lanes, marks }: Told, context: ChartContext): string {
  const dates = [...marks].sort((a, b) => (a.first < b.first ? -1 : 1));
  const [oldest, newest] = [dates[0], [...marks].sort((a, b) => (a.last > b.last ? -1 : 1))[0]];
  const ofOne = subject.stakeholders?.length === 1;
  const pieces = (lane: TimelineLane) =>
    marks.filter((mark) => mark.row === lane.row.code).reduce((sum, mark) => sum + mark.value, 0);
  const fullest = [...lanes].sort((a, b) => pieces(b) - pieces(a))[0];
  const against = marks.filter((mark) => mark.series.endsWith("-against")).length;
  const rows = ofOne ? countOf(lanes.length, "item", "items") : countOf(lanes.length, "row", "rows");
  return [
    `Timeline of ${name}: ${countOf(marks.length, "mark", "marks")} on ${rows}. `,
    oldest && newest
      ? `From ${formatSpan(oldest.first, oldest.last, context.language)} to ${formatSpan(newest.first, newest.last, context.language)}. `
      : "",
    fullest ? `Most evidence: ${laneName(fullest, ofOne, context)}, ${pieces(fullest)}. ` : "",
    against > 0 ? `${countOf(against, "mark is", "marks are")} against. ` : "",
    silenceIn(subject, context),
  ].join("");
}

function laneName({ row }: TimelineLane, ofOne: boolean, { holdings }: ChartContext): string {
  const item = ofOne ? holdings.items.find(({ code }) => code === row.code) : undefined;
  return item ? midSentence(item.title) : row.label;
}

function silenceIn({ stakeholders }: TimelineSubject, context: ChartContext): string {
  const [code, ...others] = stakeholders ?? [];
  if (code === undefined || others.length > 0) return "Not drawn: those of whom nothing is on record.";
  const read = sourcesBy(context.holdings.sources, context.lens).filter((source) =>
    source.codedFor.includes(code),
  ).length;
  return `Not drawn: items on which the ${countOf(read, "source", "sources")} read for it say nothing.`;
}

export function timelineNote(context: ChartContext): string {
  return `A line under a mark is as long as its date is doubtful; it is dashed where the text gives no date and the days in which its source was written stand in. A number counts pieces of evidence on one spot.${layerNote(context)}`;
}
