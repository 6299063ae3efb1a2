import { getReference } from "@/lib/db/queries/holdings";
import { AppError } from "@/lib/domain/app-error";
import { presentSource } from "@/lib/export/api/present";
import { NoQuery } from "@/lib/schemas/api/parameters";
import { answerJson, route } from "../../../../serve";

export const GET = route(NoQuery, async (asked) => {
  const { path, release, place } = asked;
  const { sources } = await getReference(release.n);
  const found = sources.find(({ id }) => id === path.source);
  if (!found)
    throw new AppError("not-found", `Release ${release.n} holds no source “${path.source}”.`, "source");
  return answerJson(asked, { data: presentSource(found, place) });
});
