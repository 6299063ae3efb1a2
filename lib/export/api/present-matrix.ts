import type { Lens } from "@/lib/domain/holdings";
import type { Matrix, MatrixRow } from "@/lib/domain/matrix";
import type { Item } from "@/lib/domain/position";
import { apiRoutes, routes } from "@/lib/routes";
import type { ApiMatrix } from "@/lib/schemas/api/cells";
import type { Place } from "./present";

export interface MatrixPage {
  matrix: Matrix;
  rows: readonly MatrixRow[];
  /** The columns asked for. */
  items: readonly Item[];
  lens: Lens;
  place: Place;
}

/** A page of the comparison, each cell with the address that opens it through the same lens. */
export function presentMatrix({ matrix, rows, items, lens, place }: MatrixPage): ApiMatrix {
  const columns = items.map((item) => ({ item, index: matrix.items.indexOf(item) }));
  const { origin, release } = place;
  const query = { asOf: lens.asOf, layers: lens.layers.join(","), source: lens.sources?.join(",") };
  return {
    kind: matrix.kind,
    asOf: lens.asOf,
    layers: [...lens.layers],
    items: items.map(({ code }) => code),
    rows: rows.map(({ stakeholder: { code }, cells }) => ({
      stakeholder: code,
      cells: columns.flatMap(({ item, index }) => {
        const cell = cells[index];
        if (!cell) return [];
        const address = { stakeholder: code, item: item.code };
        const links = {
          site: `${origin}${routes.cell({ ...address, kind: item.kind }, release)}`,
          api: `${origin}${apiRoutes.cell(address, release, query)}`,
        };
        return [{ item: item.code, cell, links }];
      }),
      links: {
        site: `${origin}${routes.stakeholder(code, release)}`,
        api: `${origin}${apiRoutes.one(release, "stakeholders", code)}`,
      },
    })),
  };
}
