import type { Holdings } from "./holdings";
import { distinctPositions } from "./statement";
import type { SourceKind } from "./vocabulary";
import { isCollective, isOpinion } from "./vocabulary";

/** What the data cannot carry, in numbers. */
export interface DataLimits {
  sources: number;
  /** Sources that are themselves an official text. */
  primarySources: number;
  unsignedSources: number;
  readInPart: number;
  pressReports: number;
  /** Sources that report a statement of which another source is the best report. */
  furtherReports: number;
  oldest: string;
  newest: string;
  positions: number;
  official: number;
  conduct: number;
  calledOn: number;
  /** Stakeholders on record, and those of them heard in their own words. */
  onRecord: number;
  heard: number;
  statesUnread: number;
  evidence: number;
  undated: number;
  unseen: number;
  arguable: number;
}

const PRIMARY: readonly SourceKind[] = ["joint-statement", "official-statement", "speech", "un-document"];

/** How many sources are themselves an official text, of how many. */
export function countSources(sources: Holdings["sources"]): { official: number; all: number } {
  return { official: sources.filter(({ kind }) => PRIMARY.includes(kind)).length, all: sources.length };
}

/** Counts what a reader should know before trusting the rest. */
export function tallyLimits(holdings: Holdings): DataLimits {
  const { sources, stakeholders } = holdings;
  const positions = distinctPositions(holdings.positions);
  const evidence = holdings.positions.flatMap((position) => position.evidence);
  const official = positions.filter(({ basis }) => basis === "official");
  const read = new Set(sources.flatMap(({ codedFor }) => codedFor));
  const days = sources.flatMap(({ written }) => [written.first, written.last]).sort();
  return {
    sources: sources.length,
    primarySources: countSources(sources).official,
    unsignedSources: sources.filter(({ authors, kind }) => authors.length === 0 && isOpinion(kind)).length,
    readInPart: sources.filter(({ extent }) => extent === "part").length,
    pressReports: sources.filter(({ kind }) => kind === "press-report").length,
    furtherReports: sources.filter(({ id, statement }) => statement !== null && statement !== id).length,
    oldest: days[0] ?? "",
    newest: days.at(-1) ?? "",
    positions: positions.length,
    official: official.length,
    conduct: positions.filter(({ basis, value }) => basis === "conduct" && value !== "called-on").length,
    calledOn: positions.filter(({ value }) => value === "called-on").length,
    onRecord: new Set(positions.map(({ stakeholder }) => stakeholder)).size,
    heard: new Set(official.map(({ stakeholder }) => stakeholder)).size,
    statesUnread: stakeholders.filter(({ code, kind }) => !isCollective(kind) && !read.has(code)).length,
    evidence: evidence.length,
    undated: evidence.filter(({ saidOn }) => saidOn === null).length,
    unseen: evidence.filter(({ doubt }) => doubt === "unseen").length,
    arguable: evidence.filter(({ doubt }) => doubt === "arguable").length,
  };
}
