import type { Exhibit } from "@/lib/domain/cell-detail";
import { writeCsv } from "./csv";

export interface ExhibitsCsvInput {
  release: number;
  asOf: string;
  /** Where a piece of evidence can be read, as an outside reader needs it. */
  addressOf: (id: string) => string;
}

/** A line per piece of evidence with all there is to judge it, every line naming its release and as-of date. */
export function writeExhibitsCsv(
  exhibits: readonly Exhibit[],
  { release, asOf, addressOf }: ExhibitsCsvInput,
): string {
  const header = [
    ...["stakeholder", "kind", "item", "value", "basis", "condition", "said_on", "days_from", "days_to"],
    ...["speaker", "speaker_role", "paraphrase", "phrase", "source", "source_title", "paragraph"],
    ...["evidence", "evidence_address", "release", "as_of"],
  ];
  const lines = exhibits.map((exhibit) => [
    ...[exhibit.stakeholder, exhibit.kind, exhibit.item, exhibit.value, exhibit.basis],
    ...[exhibit.condition ?? "", exhibit.saidOn ?? "", exhibit.span.first, exhibit.span.last],
    ...[exhibit.speaker ?? "", exhibit.speakerRole ?? "", exhibit.paraphrase, exhibit.phrase],
    ...[exhibit.source.id, exhibit.source.title, exhibit.paragraph ?? ""],
    ...[exhibit.id, addressOf(exhibit.id), release, asOf],
  ]);
  return writeCsv(header, lines);
}
