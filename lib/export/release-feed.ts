import type { RecordChanges } from "@/lib/domain/change";
import { tallyChanges } from "@/lib/domain/change-tally";
import type { Release } from "@/lib/domain/position";
import { listCauses, SHIFT_WORDS } from "@/lib/format/change-words";
import { formatCount } from "@/lib/format/counts";
import { type AtomEntry, type AtomFeed, atomId, writeAtom } from "./atom";

/** A release and what it holds otherwise than the one before; the first release is compared with nothing. */
export interface ReleaseStep {
  release: Release;
  before: Release | null;
  changes: RecordChanges;
}

export interface ReleaseFeedInput {
  /** What the feed follows: “Pakistan”, “Intelligence sharing”, “all stakeholders and items”. */
  subject: string;
  /** Newest first. */
  steps: readonly ReleaseStep[];
  /** The feed's own path, which names it, and the page it belongs to. */
  path: string;
  page: string;
  /** The page of one step's changes. */
  stepPath: (step: ReleaseStep) => string;
  addressOf: (path: string) => string;
}

/** One entry for each release in which the subject changed, newest first. */
export function writeReleaseFeed(input: ReleaseFeedInput): string {
  const { subject, steps, path, page, addressOf } = input;
  const entries = steps.filter(isChanged).map((step) => entryOf(step, input));
  const feed: AtomFeed = {
    id: atomId(`common-ground ${path}`),
    title: `Common Ground: changes of ${subject}`,
    subtitle: "One entry for each release of the data set that changed it, with the causes counted apart.",
    self: addressOf(path),
    page: addressOf(page),
    // A feed without entries is as old as the oldest release that it looked at.
    updated: entries[0]?.updated ?? instantOf(steps.at(-1)?.release),
    entries,
  };
  return writeAtom(feed);
}

function isChanged({ changes }: ReleaseStep): boolean {
  const { passages, cells, registers } = tallyChanges(changes);
  return passages + cells + registers > 0;
}

function entryOf(step: ReleaseStep, { subject, path, stepPath, addressOf }: ReleaseFeedInput): AtomEntry {
  const { release } = step;
  return {
    id: atomId(`common-ground ${path} release ${release.n} of ${release.publishedOn}`),
    title: `Release ${release.n}: ${subject}`,
    updated: instantOf(release),
    link: addressOf(stepPath(step)),
    summary: summarise(step),
  };
}

function summarise({ before, changes }: ReleaseStep): string {
  const tally = tallyChanges(changes);
  if (before === null) return `First release: ${formatCount(tally.passages, "passage")} on record.`;
  const lists =
    tally.registers > 0
      ? ` ${formatCount(tally.registers, "change")} in the lists beside the positions.`
      : "";
  const causes = listCauses(tally);
  const turned =
    tally.shifts.turned > 0 ? `, ${tally.shifts.turned} of them ${SHIFT_WORDS.turned.inSum}` : "";
  return [
    causes === "" ? "No passage changed." : `${causes}.`,
    ` ${formatCount(tally.cells, "cell shows", "cells show")} something else${turned}.`,
    lists,
  ].join("");
}

/** Only the day of a release is told; an instant of it is asked for. */
function instantOf(release: Release | undefined): string {
  return `${release?.publishedOn ?? "1970-01-01"}T00:00:00Z`;
}
