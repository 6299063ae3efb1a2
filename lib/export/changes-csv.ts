import type { Cell } from "@/lib/domain/cell";
import type { Exhibit } from "@/lib/domain/cell-detail";
import type { Between, CellShift, StatementChange } from "@/lib/domain/change";
import { summariseCell } from "@/lib/format/cells";
import { writeCsv } from "./csv";

export interface ChangesCsvInput {
  between: Between;
  /** The release in which each side can be seen. */
  releases: { before: number; after: number };
  /** The address of a page of the site, as an outside reader needs it. */
  addressOf: (path: string) => string;
}

const ENDS = ["from", "to", "release_before", "release_after"];

/** A line per passage that changed, with both codings. */
export function writeChangesCsv(
  changes: readonly StatementChange[],
  input: ChangesCsvInput & { evidencePath: (id: string, release: number) => string },
): string {
  const header = [
    ...["cause", "repeats_held_statement", "stakeholder", "kind", "item", "said_on", "days_from", "days_to"],
    ...["coding_before", "coding_after", "speaker", "speaker_role", "paraphrase", "phrase"],
    ...["source", "source_title", "paragraph", "evidence", "evidence_address"],
    ...ENDS,
  ];
  const lines = changes.flatMap((change) => {
    const shown = change.after[0] ?? change.before[0];
    if (!shown) return [];
    const release = change.after.length > 0 ? input.releases.after : input.releases.before;
    return [
      [
        ...[change.cause, change.isRepeat ? "yes" : "no", change.stakeholder, change.kind, change.item],
        ...[shown.saidOn ?? "", shown.span.first, shown.span.last],
        ...[describeCodings(change.before), describeCodings(change.after)],
        ...[shown.speaker ?? "", shown.speakerRole ?? "", shown.paraphrase, shown.phrase],
        ...[shown.source.id, shown.source.title, shown.paragraph ?? "", change.id],
        input.addressOf(input.evidencePath(change.id, release)),
        ...endsOf(input),
      ],
    ];
  });
  return writeCsv(header, lines);
}

/** A line per cell that shows something else. */
export function writeCellsCsv(
  cells: readonly CellShift[],
  input: ChangesCsvInput & { cellPath: (cell: CellShift) => string },
): string {
  const header = ["shift", "stakeholder", "kind", "item", "was", "is", "newest", "cell_address", ...ENDS];
  const lines = cells.map((shift) => [
    ...[shift.shift, shift.stakeholder.code, shift.item.kind, shift.item.code],
    ...[describeShown(shift.before), describeShown(shift.after)],
    shift.after?.status === "stated" ? shift.after.newest : "",
    input.addressOf(input.cellPath(shift)),
    ...endsOf(input),
  ]);
  return writeCsv(header, lines);
}

function endsOf({ between, releases }: ChangesCsvInput): (string | number)[] {
  return [between.from, between.to, releases.before, releases.after];
}

/** “supports (official); practises (conduct)”. */
function describeCodings(exhibits: readonly Exhibit[]): string {
  return exhibits
    .map(({ value, basis, condition }) => `${value} (${basis}${condition ? `: ${condition}` : ""})`)
    .join("; ");
}

function describeShown(cell: Cell | null): string {
  if (cell === null) return "(not there)";
  return cell.status === "stated" ? summariseCell(cell) : `(${cell.status})`;
}
