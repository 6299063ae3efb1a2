import { getReference } from "@/lib/db/queries/holdings";
import { ITEM_KINDS } from "@/lib/domain/vocabulary";
import { presentItem } from "@/lib/export/api/present";
import { pageOf } from "@/lib/schemas/api/page-of";
import { ItemsQuery } from "@/lib/schemas/api/parameters";
import { answerJson, route } from "../../../serve";

export const GET = route(ItemsQuery, async (asked) => {
  const { query, release, place } = asked;
  const { items } = await getReference(release.n);
  const rows = items
    .filter((item) => query.kind?.includes(item.kind) ?? true)
    .sort((a, b) => ITEM_KINDS.indexOf(a.kind) - ITEM_KINDS.indexOf(b.kind) || a.order - b.order);
  const scope = { release: release.n, list: "items", filters: { kind: query.kind } };
  const { page, next } = pageOf({ rows, codeOf: ({ code }) => code, query, scope });
  return answerJson(asked, { data: page.map((item) => presentItem(item, place)), next });
});
