import { AppError } from "@/lib/domain/app-error";
import { positionsBy } from "@/lib/domain/holdings";
import { nameCell } from "@/lib/format/trust-words";
import { answerTable } from "../../../answer-csv";
import { decodeSegment } from "../../../decode-segment";
import { readMap, sortEntries } from "../read-map";

/** The map as a table, groups after states; takes the same parameters as the page. */
export function GET(request: Request, { params }: { params: Promise<{ item: string }> }): Promise<Response> {
  return answerTable(request, async (view, raw) => {
    const code = decodeSegment((await params).item);
    const { item, modelOf, holdings, lens, sort } = await readMap(view, raw, code);
    if (!item) throw new AppError("not-found", `There is no item “${code}” at release ${view.release.n}.`);
    const { states, groups } = modelOf(item);
    const shown = positionsBy(holdings.positions, lens.asOf).filter(
      (one) =>
        one.item === code && lens.layers.includes(one.basis) && (lens.sources?.includes(one.source) ?? true),
    );
    return {
      name: `map-${item.code}`,
      header: [
        "code",
        "iso3",
        "name",
        "item",
        "shown_as",
        "cell",
        "newest",
        "bases",
        "evidence_ids",
        "release",
        "as_of",
      ],
      rows: [...sortEntries(states, sort), ...groups].map(({ stakeholder, cell, label }) => {
        const behind = shown.filter((one) => one.stakeholder === stakeholder.code);
        return [
          stakeholder.code,
          stakeholder.iso3 ?? "",
          stakeholder.shortName,
          item.code,
          label,
          nameCell(cell),
          cell.status === "stated" ? cell.newest : "",
          [...new Set(behind.map(({ basis }) => basis))].join(" "),
          behind.flatMap(({ evidence }) => evidence.map(({ id }) => id)).join(" "),
          view.release.n,
          lens.asOf,
        ];
      }),
    };
  });
}
