import type { IsoDay } from "@/lib/domain/calendar";
import { type Holdings, type Lens, positionsBy, sourcesBy } from "@/lib/domain/holdings";
import type { Item, Position } from "@/lib/domain/position";
import { type ChartLanguage, formatDay, formatNumber } from "./languages";

/** Where marks and rows lead; a missing function makes them lead nowhere. */
interface ChartLinks {
  item?: (code: string) => string | null;
  stakeholder?: (code: string) => string | null;
  mark?: (place: MarkPlace) => string | null;
  evidence?: (id: string) => string | null;
  cell?: (stakeholder: string, item: Item) => string | null;
  pair?: (a: string, b: string) => string | null;
}

interface MarkPlace {
  row: string;
  series: string;
  stakeholders: string[];
  positions: string[];
}

/** What every builder needs beside its own subject: the data, the reader's lens, the release it came from. */
export interface ChartContext {
  holdings: Holdings;
  lens: Lens;
  release: { n: number; publishedOn: IsoDay };
  links?: ChartLinks;
  /** Of dates and numbers; English where nothing is said. */
  language?: ChartLanguage;
}

/** The positions the lens lets through: by the day, of the chosen sources, on the chosen layers. */
export function positionsInLens({ holdings, lens }: ChartContext): Position[] {
  return positionsBy(holdings.positions, lens.asOf).filter(
    (position) => lens.layers.includes(position.basis) && (lens.sources?.includes(position.source) ?? true),
  );
}

/** Readable names of the stakeholders that marks stand on. */
export function namesOf(
  marks: readonly { stakeholders: string[] }[],
  { holdings }: ChartContext,
): Record<string, string> {
  const named = new Set(marks.flatMap(({ stakeholders }) => stakeholders));
  return Object.fromEntries(
    holdings.stakeholders.flatMap(({ code, shortName }) => (named.has(code) ? [[code, shortName]] : [])),
  );
}

/** The part of a model that says where it comes from. */
export function provenanceOf(context: ChartContext) {
  const { release, lens, language = "en" } = context;
  const sources = sourcesBy(context.holdings.sources, lens).length;
  return {
    release: { n: release.n, publishedOn: release.publishedOn },
    asOf: lens.asOf,
    sources: `Source: Common Ground, release ${release.n} of ${formatDay(release.publishedOn, language)}; ${formatNumber(sources, language)} ${sources === 1 ? "source" : "sources"} read; as of ${formatDay(lens.asOf, language)}.`,
    lang: language,
  };
}

/** Said whenever the reader switched layers off, for a switched-off layer looks like silence. */
export function layerNote({ lens }: ChartContext): string {
  const off = [
    ["official", "own words"],
    ["conduct", "deeds"],
    ["analyst", "what others say"],
  ].flatMap(([basis, words]) => (lens.layers.some((layer) => layer === basis) ? [] : [words]));
  return off.length === 0 ? "" : ` Layers switched off by the reader: ${off.join(", ")}.`;
}
