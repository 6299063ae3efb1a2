import "server-only";
import { type ChangesPins, type ChangesReport, PASSAGES_PER_PAGE } from "@/components/changes/changes-report";
import { listReleaseNotes, listReleases } from "@/lib/db/queries/release";
import { getRecord, getReleaseInView } from "@/lib/db/queries/release-in-view";
import type { Between, RecordChanges } from "@/lib/domain/change";
import { tallyChanges } from "@/lib/domain/change-tally";
import { compareDays, compareReleases, narrowChanges } from "@/lib/domain/compare-records";
import { horizonOf } from "@/lib/domain/data-horizon";
import { daysOnRecord, type Holdings, type Lens } from "@/lib/domain/holdings";
import { formatDate } from "@/lib/format/dates";
import { parseChangesView } from "@/lib/schemas/changes-view";
import { firstOf, type RawSearchParams } from "@/lib/schemas/search-params";

/** The parameters with the later of two releases as the release in view: the page is a page of that release. */
export async function atLaterRelease(params: RawSearchParams): Promise<RawSearchParams> {
  const known = (await listReleases()).map(({ n }) => String(n));
  const ends = [firstOf(params.from), firstOf(params.to)].filter((end) => known.includes(end ?? ""));
  const isWhole = known.includes(firstOf(params.to) ?? "");
  return isWhole ? { ...params, release: String(Math.max(...ends.map(Number))) } : params;
}

/** The one way from an address to a comparison of two states, for the page and for its files. */
export async function openChanges(params: RawSearchParams): Promise<ChangesReport & { notices: string[] }> {
  const { release, pin, lens } = await getReleaseInView(firstOf(params.release));
  const [releases, record] = await Promise.all([listReleases(), getRecord(release.n)]);
  const today = lens.asOf;
  const days = daysOnRecord(record);
  const { view, notices } = parseChangesView(params, {
    releases: releases.map(({ n }) => n),
    release: release.n,
    stakeholders: new Set(record.stakeholders.map(({ code }) => code)),
    items: new Set(record.items.map(({ code }) => code)),
    days,
    today,
  });
  const { between } = view;
  const [before, after] = await endsOf(between, record);
  const all = compare(between, { before, after, lens: { ...lens, layers: view.layers } });
  const uncaused = narrowChanges(all, { ...view, cause: null });
  const changes = narrowChanges(uncaused, view);
  return {
    ...{ view, before, after, releases, today, days, pins: pinsOf(between, pin) },
    changes,
    tally: tallyChanges(uncaused),
    horizonOf: between.by === "release" ? (code) => horizonOf(before.sources, code) : null,
    notes: between.by === "release" ? await listReleaseNotes({ after: between.from, upTo: between.to }) : [],
    notices: [
      ...notices,
      ...noticeEmptyPast(between, days),
      ...noticePastEnd(view.page, changes.statements.length),
    ],
  };
}

async function endsOf(between: Between, record: Holdings): Promise<[Holdings, Holdings]> {
  if (between.by === "day") return [record, record];
  return [await getRecord(between.from), await getRecord(between.to)];
}

function compare(
  between: Between,
  { before, after, lens }: { before: Holdings; after: Holdings; lens: Lens },
): RecordChanges {
  if (between.by === "release") return compareReleases(before, after, lens);
  return compareDays(after, { from: between.from, to: between.to, lens });
}

function pinsOf(between: Between, pin: number | null): ChangesPins {
  if (between.by === "release") {
    return { before: { pin: between.from, asOf: null }, after: { pin: between.to, asOf: null } };
  }
  return { before: { pin, asOf: between.from }, after: { pin, asOf: between.to } };
}

/** Days before anything was said show nothing: the reader is told that, and from when on there is something. */
function noticeEmptyPast(between: Between, days: readonly string[]): string[] {
  const [first] = days;
  if (between.by === "release" || first === undefined || between.to >= first) return [];
  return [
    `Nothing on record had been said or done by ${formatDate(between.to)}: the earliest day is ${formatDate(first)}.`,
  ];
}

function noticePastEnd(page: number, passages: number): string[] {
  const pages = Math.max(1, Math.ceil(passages / PASSAGES_PER_PAGE));
  return page <= pages
    ? []
    : [`There is no page ${page} of these passages: this is the last, page ${pages}.`];
}
