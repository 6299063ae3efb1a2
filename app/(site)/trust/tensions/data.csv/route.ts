import type { Exhibit } from "@/lib/domain/cell-detail";
import { answerTable } from "../../../answer-csv";
import { readTensions } from "../read-tensions";

/** The tensions as shown, a line for each, with the evidence of both sides; takes the same parameters as the page. */
export function GET(request: Request): Promise<Response> {
  return answerTable(request, async (view, params) => {
    const { tensions, lens } = await readTensions(view, params);
    return {
      name: "tensions",
      header: [
        ...["code", "name", "item", "kind", "newest", "order", "stands"],
        ...["for_basis", "for_values", "for_newest", "for_evidence_ids"],
        ...["against_basis", "against_values", "against_newest", "against_evidence_ids"],
        ...["release", "as_of"],
      ],
      rows: tensions.map(({ stakeholder, item, kind, newest, order, stands, forIt, against, exhibits }) => [
        ...[stakeholder.code, stakeholder.shortName, item.code, kind, newest, order],
        kind === "words-deeds" ? String(stands) : "",
        ...[forIt.basis, valuesOf(exhibits.forIt), forIt.newest, idsOf(exhibits.forIt)],
        ...[against.basis, valuesOf(exhibits.against), against.newest, idsOf(exhibits.against)],
        ...[view.release.n, lens.asOf],
      ]),
    };
  });
}

function valuesOf(exhibits: readonly Exhibit[]): string {
  return [...new Set(exhibits.map(({ value }) => value))].join(" ");
}

function idsOf(exhibits: readonly Exhibit[]): string {
  return [...new Set(exhibits.map(({ id }) => id))].join(" ");
}
