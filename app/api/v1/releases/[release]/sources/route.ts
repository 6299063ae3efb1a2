import { getReference } from "@/lib/db/queries/holdings";
import { presentSource } from "@/lib/export/api/present";
import { checkCodes } from "@/lib/schemas/api/known-codes";
import { pageOf } from "@/lib/schemas/api/page-of";
import { SourcesQuery } from "@/lib/schemas/api/parameters";
import { answerJson, route } from "../../../serve";

export const GET = route(SourcesQuery, async (asked) => {
  const { query, release, place } = asked;
  const { kind, stakeholder } = query;
  const reference = await getReference(release.n);
  checkCodes(query, reference);
  const rows = reference.sources.filter(
    (source) =>
      (kind?.includes(source.kind) ?? true) &&
      (stakeholder?.some((code) => source.codedFor.includes(code)) ?? true),
  );
  const scope = { release: release.n, list: "sources", filters: { kind, stakeholder } };
  const { page, next } = pageOf({ rows, codeOf: ({ id }) => id, query, scope });
  return answerJson(asked, { data: page.map((source) => presentSource(source, place)), next });
});
