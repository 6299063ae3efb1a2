import { type DatedPiece, newestPiece } from "@/lib/domain/basis-tally";
import type { Position, Source } from "@/lib/domain/position";
import { BASES } from "@/lib/domain/vocabulary";

export interface ExampleLine {
  position: Position;
  newest: DatedPiece | null;
  speakers: string[];
}

/** The positions behind a cell as table lines: own words, deeds, said of it, asked of it; newest first in each. */
export function exampleLines(positions: readonly Position[], sources: readonly Source[]): ExampleLine[] {
  return positions
    .map((position) => ({
      position,
      newest: newestPiece([position], sources),
      speakers: [...new Set(position.evidence.map(({ speaker }) => speaker ?? "unsigned"))],
    }))
    .sort(
      (a, b) =>
        orderOf(a.position) - orderOf(b.position) ||
        dayOf(b).localeCompare(dayOf(a)) ||
        a.position.key.localeCompare(b.position.key),
    );
}

function orderOf({ basis, value }: Position): number {
  return value === "called-on" ? BASES.length : BASES.indexOf(basis);
}

function dayOf({ newest }: ExampleLine): string {
  return newest?.evidence.span.last ?? "";
}
