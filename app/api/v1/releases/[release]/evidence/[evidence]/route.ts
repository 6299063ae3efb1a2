import { findEvidencePlace } from "@/lib/db/queries/evidence-releases";
import { listPositionsOfEvidence } from "@/lib/db/queries/position-pages";
import { AppError } from "@/lib/domain/app-error";
import { presentEvidence } from "@/lib/export/api/present";
import { formatList } from "@/lib/format/counts";
import { NoQuery } from "@/lib/schemas/api/parameters";
import { answerJson, route } from "../../../../serve";

/** A passage by its id; one that has left the data set is said to be in the releases that hold it. */
export const GET = route(NoQuery, async (asked) => {
  const { path, release, place } = asked;
  const id = path.evidence ?? "";
  const positions = await listPositionsOfEvidence(id, release.n);
  if (positions.length > 0)
    return answerJson(asked, { data: positions.flatMap((position) => presentEvidence(position, place)) });
  const { releases } = await findEvidencePlace(id, release.n);
  const elsewhere =
    releases.length > 0 ? ` It can be read in release ${formatList(releases.map(String))}.` : "";
  throw new AppError("not-found", `Release ${release.n} holds no evidence “${id}”.${elsewhere}`, "evidence");
});
