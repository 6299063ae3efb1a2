import type { CellDetail } from "@/lib/domain/cell-detail";
import type { ApiCellDetail } from "@/lib/schemas/api/cells";
import { ApiExhibit, ItemFields, StakeholderFields } from "@/lib/schemas/api/objects";
import { Span } from "@/lib/schemas/api/words";
import { inOrder, presentSourceFields } from "./present";

/** A cell, opened, in the words and the order of the API. */
export function presentCell({ stakeholder, item, cell, exhibits }: CellDetail): ApiCellDetail {
  return {
    stakeholder: inOrder(StakeholderFields, stakeholder),
    item: inOrder(ItemFields, item),
    cell,
    exhibits: exhibits.map((exhibit) =>
      inOrder(ApiExhibit, {
        ...exhibit,
        span: inOrder(Span, exhibit.span),
        source: presentSourceFields(exhibit.source),
      }),
    ),
  };
}
