import { listPositions } from "@/lib/db/queries/position-pages";
import { AppError } from "@/lib/domain/app-error";
import { presentPosition } from "@/lib/export/api/present";
import { NoQuery } from "@/lib/schemas/api/parameters";
import { answerJson, route } from "../../../../serve";

export const GET = route(NoQuery, async (asked) => {
  const { path, release, place } = asked;
  const [position] = await listPositions({ release: release.n, scope: { key: path.position }, limit: 1 });
  if (!position)
    throw new AppError("not-found", `Release ${release.n} holds no position “${path.position}”.`, "position");
  return answerJson(asked, { data: presentPosition(position, place) });
});
