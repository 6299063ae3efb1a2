import { getReference } from "@/lib/db/queries/holdings";
import { AppError } from "@/lib/domain/app-error";
import { presentItem } from "@/lib/export/api/present";
import { NoQuery } from "@/lib/schemas/api/parameters";
import { answerJson, route } from "../../../../serve";

export const GET = route(NoQuery, async (asked) => {
  const { path, release, place } = asked;
  const { items } = await getReference(release.n);
  const found = items.find(({ code }) => code === path.item);
  if (!found) throw new AppError("not-found", `Release ${release.n} holds no item “${path.item}”.`, "item");
  return answerJson(asked, { data: presentItem(found, place) });
});
