import { type Exhibit, exhibitsOf } from "@/lib/domain/cell-detail";
import { type Holdings, positionsBy } from "@/lib/domain/holdings";
import type { ChartMark, ChartModel } from "./chart-model";

/** For each mark, in the model's order, the evidence it stands on: own words first, each newest first. */
export function evidenceBehind(model: ChartModel, holdings: Holdings): Exhibit[][] {
  const named = new Set(model.marks.flatMap(({ positions }) => positions));
  const said = positionsBy(
    holdings.positions.filter(({ key }) => named.has(key)),
    model.asOf,
  );
  const byKey = new Map(said.map((position) => [position.key, position]));
  return model.marks.map((mark) => {
    const positions = mark.positions.flatMap((key) => byKey.get(key) ?? []);
    const pieces = piecesOf(mark);
    return exhibitsOf(positions, holdings.sources).filter(({ id }) => pieces === null || pieces.has(id));
  });
}

function piecesOf(mark: ChartMark): ReadonlySet<string> | null {
  return "evidence" in mark && mark.evidence ? new Set(mark.evidence) : null;
}
