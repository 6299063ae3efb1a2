import type { Reference } from "@/lib/db/queries/holdings";
import type { Position } from "@/lib/domain/position";
import { beginCsv, type CsvRow, writeCsvRows } from "../csv";
import { type Place, presentEvidence, presentPosition } from "./present";

/** Turns pages of positions into the text of a file, piece by piece. */
export interface FileWriter {
  begin: string;
  write: (page: readonly Position[]) => string;
}

export interface FileInput {
  of: "positions" | "evidence";
  place: Place;
  names: Pick<Reference, "stakeholders" | "items" | "sources">;
  isRaw: boolean;
}

const POSITION_COLUMNS = (
  "release position stakeholder stakeholder_name kind item item_title value basis condition blocks " +
  "source source_title statement span_first span_last evidence link api_link"
).split(" ");

const EVIDENCE_COLUMNS = (
  "release evidence position stakeholder stakeholder_name kind item item_title value basis condition blocks " +
  "source source_title statement paragraph speaker speaker_role said_on precision span_first span_last " +
  "paraphrase phrase doubt url link api_link"
).split(" ");

/** A line for each position or piece of evidence, every one naming its release, basis, evidence and address. */
export function csvWriter({ of, place, names, isRaw }: FileInput): FileWriter {
  const nameOf = namesByCode(names);
  const rowsOf = of === "positions" ? positionRow : evidenceRows;
  return {
    begin: beginCsv(of === "positions" ? POSITION_COLUMNS : EVIDENCE_COLUMNS, { isRaw }),
    write: (page) =>
      writeCsvRows(
        page.flatMap((position) => rowsOf(position, { place, nameOf })),
        { isRaw },
      ),
  };
}

/** The objects of the API, a line of JSON for each, with the release in front. */
export function ndjsonWriter({ of, place }: Pick<FileInput, "of" | "place">): FileWriter {
  const objectsOf = (position: Position): object[] =>
    of === "positions" ? [presentPosition(position, place)] : presentEvidence(position, place);
  const lineOf = (object: object) => `${JSON.stringify({ release: place.release, ...object })}\n`;
  return { begin: "", write: (page) => page.flatMap(objectsOf).map(lineOf).join("") };
}

interface Naming {
  place: Place;
  nameOf: (code: string) => string;
}

function positionRow(position: Position, { place, nameOf }: Naming): CsvRow[] {
  const {
    key,
    stakeholder,
    kind,
    item,
    value,
    basis,
    condition,
    blocks,
    source,
    statement,
    evidence,
    links,
  } = presentPosition(position, place);
  const first = evidence.map(({ span }) => span.first).sort()[0];
  const last = evidence
    .map(({ span }) => span.last)
    .sort()
    .at(-1);
  return [
    [
      ...[place.release, key, stakeholder, nameOf(stakeholder), kind, item, nameOf(item), value, basis],
      ...[
        condition ?? "",
        blocks.join(" "),
        source,
        nameOf(`source ${source}`),
        statement ?? "",
        first ?? "",
        last ?? "",
      ],
      ...[evidence.map(({ id }) => id).join(" "), links.site, links.api],
    ],
  ];
}

function evidenceRows(position: Position, { place, nameOf }: Naming): CsvRow[] {
  return presentEvidence(position, place).map((piece) => [
    ...[place.release, piece.id, piece.position, piece.stakeholder, nameOf(piece.stakeholder), piece.kind],
    ...[piece.item, nameOf(piece.item), piece.value, piece.basis, piece.condition ?? ""],
    ...[
      piece.blocks.join(" "),
      piece.source,
      nameOf(`source ${piece.source}`),
      piece.statement ?? "",
      piece.paragraph ?? "",
    ],
    ...[piece.speaker ?? "", piece.speakerRole ?? "", piece.saidOn ?? "", piece.precision ?? ""],
    ...[
      piece.span.first,
      piece.span.last,
      piece.paraphrase,
      piece.phrase,
      piece.doubt ?? "",
      piece.url ?? "",
    ],
    ...[piece.links.site, piece.links.api],
  ]);
}

// Codes of stakeholders are in capitals and those of items are not, so only the sources' ids could clash.
function namesByCode({ stakeholders, items, sources }: FileInput["names"]): Naming["nameOf"] {
  const names = new Map([
    ...stakeholders.map(({ code, name }) => [code, name] as const),
    ...items.map(({ code, title }) => [code, title] as const),
    ...sources.map(({ id, title }) => [`source ${id}`, title] as const),
  ]);
  return (code) => names.get(code) ?? code;
}
