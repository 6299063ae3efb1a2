import { getReference } from "@/lib/db/queries/holdings";
import { AppError } from "@/lib/domain/app-error";
import { presentStakeholder } from "@/lib/export/api/present";
import { NoQuery } from "@/lib/schemas/api/parameters";
import { answerJson, route } from "../../../../serve";

export const GET = route(NoQuery, async (asked) => {
  const { path, release, place } = asked;
  const reference = await getReference(release.n);
  const found = reference.stakeholders.find(({ code }) => code === path.stakeholder);
  if (!found)
    throw new AppError(
      "not-found",
      `Release ${release.n} holds no stakeholder “${path.stakeholder}”.`,
      "stakeholder",
    );
  return answerJson(asked, { data: presentStakeholder(found, reference, place) });
});
