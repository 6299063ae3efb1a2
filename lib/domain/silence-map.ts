import type { IsoDay } from "./calendar";
import type { Cell } from "./cell";
import { groupBy } from "./group-by";
import { type Holdings, type Lens, sourcesBy } from "./holdings";
import { buildMatrix } from "./matrix";
import type { Item, Source, Stakeholder } from "./position";
import { type ItemKind, isCollective } from "./vocabulary";

/** How hard we looked for one stakeholder: the sources read with it in mind, and how far they reach. */
export interface Effort {
  sources: Source[];
  whole: number;
  inPart: number;
  /** The last day on which any of them can have been written; null when none was read. */
  latest: IsoDay | null;
}

export interface SilenceRow {
  stakeholder: Stakeholder;
  effort: Effort;
  cells: SilenceMapCell[];
  /** Cells with something on record, and cells for which we looked and found nothing. */
  stated: number;
  searched: number;
}

export interface SilenceMapCell {
  cell: Cell;
  /** Of the sources read, how many speak of the item. */
  speaking: number;
}

export interface SilenceMap {
  items: Item[];
  rows: SilenceRow[];
}

/** Each stakeholder and item: how many sources were read, how many of them speak, and so how much a silence weighs. */
export function buildSilenceMap(holdings: Holdings, lens: Lens, kind: ItemKind): SilenceMap {
  const { items, rows, positions } = buildMatrix({ holdings, lens, kind, applyToMembers: false });
  const behind = groupBy(positions, ({ stakeholder, item }) => `${stakeholder} ${item}`);
  const efforts = tallyEfforts(sourcesBy(holdings.sources, lens));
  return {
    items,
    rows: rows.map(({ stakeholder, cells }) => ({
      stakeholder,
      effort: efforts.get(stakeholder.code) ?? NO_EFFORT,
      cells: cells.map((cell, index) => {
        const pieces = behind.get(`${stakeholder.code} ${items[index]?.code}`) ?? [];
        return { cell, speaking: new Set(pieces.map(({ source }) => source)).size };
      }),
      stated: cells.filter(({ status }) => status === "stated").length,
      searched: cells.filter(({ status }) => status === "searched").length,
    })),
  };
}

export interface CoverageRow {
  stakeholder: Stakeholder;
  effort: Effort;
  /** One effort per year of the coverage. */
  years: Effort[];
}

export interface Coverage {
  /** From the oldest year a source was written in to the newest, with none left out. */
  years: string[];
  rows: CoverageRow[];
}

/** Each stakeholder and year: how many sources written in that year were read for it, whole or in part. */
export function buildCoverage(
  holdings: Holdings,
  lens: Lens,
  stakeholders: readonly Stakeholder[],
): Coverage {
  const sources = sourcesBy(holdings.sources, lens);
  const years = yearsOf(sources);
  const efforts = tallyEfforts(sources);
  return {
    years,
    rows: stakeholders.map((stakeholder) => {
      const effort = efforts.get(stakeholder.code) ?? NO_EFFORT;
      const byYear = groupBy(effort.sources, yearWritten);
      return { stakeholder, effort, years: years.map((year) => effortOf(byYear.get(year) ?? [])) };
    }),
  };
}

/** A source counts in the year by which it was written: a doubtful date is not early. */
function yearWritten({ written }: Pick<Source, "written">): string {
  return written.last.slice(0, 4);
}

/** Five steps of effort: none, one source, two to four, five to nine, ten or more. */
export type EffortLevel = 0 | 1 | 2 | 3 | 4;

export function effortLevel(sources: number): EffortLevel {
  if (sources === 0) return 0;
  if (sources === 1) return 1;
  if (sources < 5) return 2;
  return sources < 10 ? 3 : 4;
}

/** What can be sorted by: the name, how much was read, how far it reaches, how often it was silent. */
export const SILENCE_COLUMNS = ["name", "read", "whole", "latest", "silent"] as const;

type Sortable = { stakeholder: Stakeholder; effort: Effort; searched?: number };

/** States, then organisations and groups, each by one column; whoever was never read stands last whichever way. */
export function sortByEffort<T extends Sortable>(
  rows: readonly T[],
  { id, desc }: { id: string; desc: boolean },
): T[] {
  return [...rows].sort((a, b) => {
    const unread = Number(a.effort.latest === null) - Number(b.effort.latest === null);
    const groups = Number(isCollective(a.stakeholder.kind)) - Number(isCollective(b.stakeholder.kind));
    const order = compareBy(id, a, b);
    return (
      unread ||
      groups ||
      (desc ? -order : order) ||
      a.stakeholder.shortName.localeCompare(b.stakeholder.shortName)
    );
  });
}

function compareBy(id: string, a: Sortable, b: Sortable): number {
  if (id === "whole") return a.effort.whole - b.effort.whole;
  if (id === "read") return a.effort.sources.length - b.effort.sources.length;
  if (id === "latest") return (a.effort.latest ?? "").localeCompare(b.effort.latest ?? "");
  if (id === "silent") return (a.searched ?? 0) - (b.searched ?? 0);
  return a.stakeholder.shortName.localeCompare(b.stakeholder.shortName);
}

const NO_EFFORT: Effort = { sources: [], whole: 0, inPart: 0, latest: null };

function tallyEfforts(sources: readonly Source[]): Map<string, Effort> {
  const pairs = sources.flatMap((source) => source.codedFor.map((code) => ({ code, source })));
  return new Map(
    [...groupBy(pairs, ({ code }) => code)].map(([code, read]) => [
      code,
      effortOf(read.map(({ source }) => source)),
    ]),
  );
}

function effortOf(sources: Source[]): Effort {
  const inPart = sources.filter(({ extent }) => extent === "part").length;
  const latest = sources.reduce<IsoDay | null>(
    (last, { written }) => (last === null || written.last > last ? written.last : last),
    null,
  );
  return { sources, whole: sources.length - inPart, inPart, latest };
}

function yearsOf(sources: readonly Source[]): string[] {
  const years = sources.map(yearWritten).map(Number);
  if (years.length === 0) return [];
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, index) => String(first + index));
}

/** One row, or one year of it, opened to its sources. */
export interface OpenedRow {
  stakeholder: Stakeholder;
  year: string | null;
  effort: Effort;
}

/** Opens “PAK” or “PAK.2024”; null when there is no such stakeholder or year in the coverage. */
export function openRow({ years, rows }: Coverage, address: string): OpenedRow | null {
  const [code, year] = address.split(".");
  const row = rows.find(({ stakeholder }) => stakeholder.code === code);
  if (!row) return null;
  if (year === undefined) return { stakeholder: row.stakeholder, year: null, effort: row.effort };
  const effort = row.years[years.indexOf(year)];
  return effort ? { stakeholder: row.stakeholder, year, effort } : null;
}
