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

const MOST_PIECES = 70;
const CAPS = [6, 4, 3, 2, 1];

/** As many pieces for each mark as the weight of an embed allows; the rest are one link away. */
export function buildEmbedData(id: string, model: ChartModel, evidence: readonly Exhibit[][]): EmbedData {
  const cap = CAPS.find((one) => countDistinct(evidence, one) <= MOST_PIECES) ?? 0;
  const places = new Map<string, number>();
  const pieces: EmbedData["e"] = [];
  const placeOf = (piece: Exhibit) => {
    const known = places.get(piece.id);
    if (known !== undefined) return known;
    places.set(piece.id, pieces.length);
    pieces.push([piece.id, piece.phrase, aboutOf(piece, model)]);
    return pieces.length - 1;
  };
  const marks = model.marks.map((_, index): EmbedData["m"][number] => {
    const behind = evidence[index] ?? [];
    return [behind.slice(0, cap).map(placeOf), behind.length];
  });
  return { id, path: routes.evidence("ID", model.release.n), m: marks, e: pieces };
}

function countDistinct(evidence: readonly Exhibit[][], cap: number): number {
  return new Set(evidence.flatMap((pieces) => pieces.slice(0, cap).map(({ id }) => id))).size;
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
