import { getReference } from "@/lib/db/queries/holdings";
import { presentStakeholder } from "@/lib/export/api/present";
import { checkCodes, chosenStakeholders } from "@/lib/schemas/api/known-codes";
import { pageOf } from "@/lib/schemas/api/page-of";
import { StakeholdersQuery } from "@/lib/schemas/api/parameters";
import { answerJson, route } from "../../../serve";

export const GET = route(StakeholdersQuery, async (asked) => {
  const { query, release, today, place } = asked;
  const { kind, group, asOf } = query;
  const reference = await getReference(release.n);
  checkCodes(query, reference);
  const chosen = chosenStakeholders({ group }, reference, asOf ?? today);
  const rows = reference.stakeholders.filter(
    (one) => (kind?.includes(one.kind) ?? true) && (chosen?.includes(one.code) ?? true),
  );
  const scope = { release: release.n, list: "stakeholders", filters: { kind, group, asOf } };
  const { page, next } = pageOf({ rows, codeOf: ({ code }) => code, query, scope });
  const data = page.map((one) => presentStakeholder(one, reference, place));
  return answerJson(asked, { data, next, changesDaily: group !== undefined && asOf === undefined });
});
