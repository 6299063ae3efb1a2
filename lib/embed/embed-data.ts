import type { ChartModel } from "@/lib/charts/chart-model";
import { formatSpan } from "@/lib/charts/words";
import type { Exhibit } from "@/lib/domain/cell-detail";
import { BASIS_WORDS } from "@/lib/format/words";
import { routes } from "@/lib/routes";

/** What the embed's script opens: for each mark its first pieces and how many there are; the mark itself carries its name. */
export interface EmbedData {
  id: string;
  /** Where a piece of evidence can be read; ID stands for its id. */
  path: string;
  m: [pieces: number[], all: number][];
  e: [id: string, phrase: string, about: string][];
}

const MOST_OF_A_MARK = 6;
const MOST_PIECES = 70;

interface EmbedEvidence {
  id: string;
  model: ChartModel;
  /** Behind each mark. */
  evidence: readonly Exhibit[][];
  /** What the data may weigh, as `weigh` tells it: bytes once compressed. */
  room: number;
  weigh: (text: string) => number;
}

/** As many pieces for each mark as the weight of an embed allows; the rest are one link away. */
export function buildEmbedData({ id, model, evidence, room, weigh }: EmbedEvidence): EmbedData {
  const turns = takeTurns(evidence);
  const take = (count: number): EmbedData => {
    const taken = turns.slice(0, count);
    const places = new Map(taken.map((piece, place) => [piece.id, place]));
    return {
      id,
      path: routes.evidence("ID", model.release.n),
      m: model.marks.map((_, index) => {
        const behind = evidence[index] ?? [];
        return [placesIn(behind, places), behind.length];
      }),
      e: taken.map((piece) => [piece.id, piece.phrase, aboutOf(piece, model)]),
    };
  };
  return take(mostWithin(turns.length, (count) => weigh(toInlineJson(take(count))) <= room));
}

/** The first piece of every mark, then the second of every mark, and so on; each once. */
function takeTurns(evidence: readonly Exhibit[][]): Exhibit[] {
  const turns = new Map<string, Exhibit>();
  for (let turn = 0; turn < MOST_OF_A_MARK; turn++)
    for (const { [turn]: piece } of evidence) if (piece && !turns.has(piece.id)) turns.set(piece.id, piece);
  return [...turns.values()].slice(0, MOST_PIECES);
}

/** Of a mark's first pieces those that found room, up to the first that did not. */
function placesIn(behind: readonly Exhibit[], places: ReadonlyMap<string, number>): number[] {
  const found = behind.slice(0, MOST_OF_A_MARK).map(({ id }) => places.get(id));
  const missing = found.indexOf(undefined);
  return found.slice(0, missing === -1 ? undefined : missing).filter((place) => place !== undefined);
}

/** The largest count that fits, where a smaller one always fits if a larger one does. */
function mostWithin(most: number, fits: (count: number) => boolean): number {
  let [good, bad] = [0, most + 1];
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (fits(middle)) good = middle;
    else bad = middle;
  }
  return good;
}

function aboutOf(
  { stakeholder, basis, speaker, span, source, value }: Exhibit,
  { names, lang }: ChartModel,
): string {
  const whose = value === "called-on" ? "called on" : BASIS_WORDS[basis];
  return `${names[stakeholder] ?? stakeholder}, ${whose}. ${speaker ?? "Unsigned"}, ${source.publisher}, ${formatSpan(span.first, span.last, lang)}`;
}

/** JSON that may stand inside a script element of any page. */
export function toInlineJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
