import { isWithin } from "@/lib/domain/calendar";
import { sourcesBy } from "@/lib/domain/holdings";
import type { Item, Position, Stakeholder } from "@/lib/domain/position";
import { ITEM_KINDS } from "@/lib/domain/vocabulary";
import { type ChartContext, layerNote, namesOf, positionsInLens, provenanceOf } from "./chart-context";
import type { ChartRow, TimelineMark, TimelineModel } from "./chart-model";
import { KIND_NAMES } from "./kind-names";
import { formatDay } from "./languages";
import { buildTimelineMarks } from "./timeline-marks";
import { TIMELINE_SERIES } from "./timeline-series";
import { countOf, formatSpan, midSentence } from "./words";

/** One stakeholder's evidence over time, a lane for each item; a doubtful date is drawn as long as its doubt. */
export function buildTimeline(code: string, context: ChartContext): TimelineModel {
  const stakeholder = context.holdings.stakeholders.find((one) => one.code === code);
  if (!stakeholder) throw new Error(`No stakeholder ${code} in these holdings.`);
  const positions = positionsInLens(context).filter((position) => position.stakeholder === code);
  const items = itemsOf(positions, context.holdings.items);
  const marks = items.flatMap((item) =>
    buildTimelineMarks(
      positions.filter((p) => p.item === item.code),
      context,
    ),
  );
  return {
    type: "timeline",
    form: "timeline",
    title: `${stakeholder.shortName}: on record over time`,
    takeaway: takeawayOf(stakeholder, positions, marks),
    alt: altOf(stakeholder, items, marks, context),
    note: noteOf(context),
    rowHeading: "Item",
    rows: items.map((item) => rowOf(item, context)),
    series: TIMELINE_SERIES.filter(({ id }) => marks.some((mark) => mark.series === id)),
    names: namesOf(marks, context),
    axis: {
      label: "Date of the words or deed",
      domain: domainOf(marks, context),
      breaks: breaksOf(stakeholder, marks, context),
    },
    marks,
    ...provenanceOf(context),
  };
}

function itemsOf(positions: readonly Position[], items: readonly Item[]): Item[] {
  const held = new Set(positions.map((position) => position.item));
  return items
    .filter((item) => held.has(item.code))
    .sort((a, b) => ITEM_KINDS.indexOf(a.kind) - ITEM_KINDS.indexOf(b.kind) || a.order - b.order);
}

function rowOf(item: Item, { links }: ChartContext): ChartRow {
  const { code, shortTitle, kind } = item;
  return {
    code,
    label: shortTitle,
    href: links?.item?.(code) ?? null,
    group: KIND_NAMES[kind].many,
    remark: null,
    silent: null,
  };
}

/** From the first evidence to the reader's day, and never less than a year, so that months stay months. */
function domainOf(marks: readonly TimelineMark[], { lens }: ChartContext): [string, string] {
  const yearBefore = `${Number(lens.asOf.slice(0, 4)) - 1}${lens.asOf.slice(4, 7)}-01`;
  const first = marks.reduce((early, mark) => (mark.first < early ? mark.first : early), yearBefore);
  return [first, lens.asOf];
}

/** The day an authority began or ended, drawn across every lane. */
function breaksOf(stakeholder: Stakeholder, marks: readonly TimelineMark[], context: ChartContext) {
  const [from, to] = domainOf(marks, context);
  return [
    { at: stakeholder.validFrom, words: "in power from" },
    { at: stakeholder.validTo, words: "in power until" },
  ].flatMap(({ at, words }) =>
    at !== null && isWithin(at, from, to)
      ? [{ at, label: `${words} ${formatDay(at, context.language)}` }]
      : [],
  );
}

function takeawayOf(
  { shortName }: Stakeholder,
  positions: readonly Position[],
  marks: readonly TimelineMark[],
): string {
  if (positions.length === 0) return `Nothing is on record for ${shortName}.`;
  const pieces = marks.reduce((sum, mark) => sum + mark.value, 0);
  const own = positions.filter((position) => position.basis === "official").length;
  return `${countOf(pieces, "piece", "pieces")} of evidence behind ${countOf(positions.length, "position", "positions")} of ${shortName}, ${own === 0 ? "none" : own} of them in its own words.`;
}

function altOf(
  { code, shortName }: Stakeholder,
  items: readonly Item[],
  marks: readonly TimelineMark[],
  context: ChartContext,
): string {
  const dates = [...marks].sort((a, b) => (a.first < b.first ? -1 : 1));
  const [oldest, newest] = [dates[0], [...marks].sort((a, b) => (a.last > b.last ? -1 : 1))[0]];
  const fullest = [...items].sort((a, b) => piecesOn(b, marks) - piecesOn(a, marks))[0];
  const against = marks.filter((mark) => mark.series.endsWith("-against")).length;
  const read = sourcesBy(context.holdings.sources, context.lens).filter((source) =>
    source.codedFor.includes(code),
  ).length;
  return [
    `Timeline of ${shortName}: ${countOf(marks.length, "mark", "marks")} on ${countOf(items.length, "item", "items")}. `,
    oldest && newest
      ? `From ${formatSpan(oldest.first, oldest.last, context.language)} to ${formatSpan(newest.first, newest.last, context.language)}. `
      : "",
    fullest ? `Most evidence: ${midSentence(fullest.title)}, ${piecesOn(fullest, marks)}. ` : "",
    against > 0 ? `${countOf(against, "mark is", "marks are")} against. ` : "",
    `Not drawn: items on which the ${countOf(read, "source", "sources")} read for it say nothing.`,
  ].join("");
}

function piecesOn(item: Item, marks: readonly TimelineMark[]): number {
  return marks.filter((mark) => mark.row === item.code).reduce((sum, mark) => sum + mark.value, 0);
}

function noteOf(context: ChartContext): string {
  return `A line under a mark is as long as its date is doubtful; it is dashed where the text gives no date and the days in which its source was written stand in. A number counts pieces of evidence on one spot.${layerNote(context)}`;
}
