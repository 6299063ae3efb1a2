import type { FoundEvidence } from "@/lib/domain/search-results";
import { describeValue } from "@/lib/format/words";

export interface SearchCsvInput {
  evidence: readonly FoundEvidence[];
  names: ReadonlyMap<string, string>;
  /** The words as they were searched for. */
  q: string;
  release: number;
  addressOf: (evidenceId: string) => string;
}

const HEADER = [
  ...[
    "rank",
    "evidence_id",
    "stakeholder",
    "stakeholder_name",
    "item",
    "item_title",
    "basis",
    "value",
    "reading",
  ],
  ...[
    "said_on",
    "from",
    "to",
    "speaker",
    "speaker_role",
    "paraphrase",
    "key_phrase",
    "doubt",
    "source",
    "paragraph",
  ],
  ...["link", "search", "release"],
];

/** The evidence a search found as a table, best first, every line naming the search and the release. */
export function tabulateSearch({ evidence, names, q, release, addressOf }: SearchCsvInput) {
  const rows = evidence.map((piece, index) => [
    index + 1,
    piece.id,
    piece.stakeholder,
    names.get(piece.stakeholder) ?? "",
    piece.item,
    names.get(piece.item) ?? "",
    piece.basis,
    piece.value,
    describeValue(piece.basis, piece.value),
    piece.saidOn ?? "",
    piece.span.first,
    piece.span.last,
    piece.speaker ?? "",
    piece.speakerRole ?? "",
    piece.paraphrase,
    piece.phrase,
    piece.doubt ?? "",
    piece.source,
    piece.paragraph ?? "",
    addressOf(piece.id),
    q,
    release,
  ]);
  return { header: HEADER, rows };
}
