import type { Effort, SilenceMapCell } from "@/lib/domain/silence-map";
import { answerTable } from "../../../answer-csv";
import { readSilence } from "../read-silence";

/** The silence map as shown, a line per row; takes the same parameters as the page. */
export function GET(request: Request): Promise<Response> {
  return answerTable(request, async (view, params) => {
    const { by, kind, map, coverage, lens } = await readSilence(view, params);
    const columns = by === "year" ? coverage.years : map.items.map(({ title }) => title);
    const rows =
      by === "year"
        ? coverage.rows.map((row) => ({ ...row, values: row.years.map(writeYear) }))
        : map.rows.map((row) => ({ ...row, values: row.cells.map((cell) => writeCell(cell, row.effort)) }));
    return {
      name: by === "year" ? "coverage-by-year" : `silence-by-${kind}`,
      header: [
        "code",
        "name",
        "read_whole",
        "read_in_part",
        "latest",
        ...columns,
        "source_ids",
        "release",
        "as_of",
      ],
      rows: rows.map(({ stakeholder, effort, values }) => [
        stakeholder.code,
        stakeholder.shortName,
        effort.whole,
        effort.inPart,
        effort.latest ?? "",
        ...values,
        effort.sources.map(({ id }) => id).join(" "),
        view.release.n,
        lens.asOf,
      ]),
    };
  });
}

function writeYear({ whole, inPart }: Effort): string {
  return whole + inPart === 0 ? "none read" : `${whole} whole, ${inPart} in part`;
}

function writeCell({ cell, speaking }: SilenceMapCell, { sources }: Effort): string {
  if (cell.status === "stated") return `${speaking} of ${sources.length} speak`;
  if (cell.status === "not-applicable") return "does not apply";
  return cell.status === "unread" ? "not read" : `silent in ${sources.length}`;
}
