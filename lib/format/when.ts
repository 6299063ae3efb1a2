import type { DatedPiece } from "@/lib/domain/basis-tally";
import type { Exhibit } from "@/lib/domain/cell-detail";
import type { Source } from "@/lib/domain/position";
import { formatDate, formatWritten } from "./dates";

/** The date a piece belongs to, or the days in which its source was written where the text gives none. */
function formatWhen({ saidOn, source }: { saidOn: string | null; source: Source }): string {
  return saidOn === null ? formatWritten(source) : formatDate(saidOn);
}

export function formatPieceWhen(piece: DatedPiece | null): string {
  return piece === null ? "–" : formatWhen({ saidOn: piece.evidence.saidOn, source: piece.source });
}

/** When the newest of some pieces was said, done or written. */
export function formatNewest(exhibits: readonly Exhibit[]): string {
  const [first, ...rest] = exhibits;
  if (!first) return "–";
  return formatWhen(
    rest.reduce((newest, next) => (next.span.last > newest.span.last ? next : newest), first),
  );
}

/** Everybody who speaks in some pieces, each once. */
export function speakersOf(exhibits: readonly Exhibit[]): string[] {
  return [...new Set(exhibits.map(nameSpeaker))];
}

/** “Graeme Smith”, or the unsigned source itself. */
function nameSpeaker({ speaker, source }: { speaker: string | null; source: Source }): string {
  return speaker ?? `the unsigned author of source ${source.id}`;
}
