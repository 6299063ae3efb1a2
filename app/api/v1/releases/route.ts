import { listReleases } from "@/lib/db/queries/release";
import { apiRoutes } from "@/lib/routes";
import { NoQuery } from "@/lib/schemas/api/parameters";
import { answerJson, route } from "../serve";

/** Every release, newest first. */
export const GET = route(NoQuery, async (asked) => {
  const releases = await listReleases();
  const data = releases.map((release) => ({
    ...release,
    address: `${asked.place.origin}${apiRoutes.release(release.n)}`,
  }));
  return answerJson(asked, { data });
});
