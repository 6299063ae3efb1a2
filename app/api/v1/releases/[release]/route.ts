import { countRelease } from "@/lib/db/queries/release-counts";
import { releaseAddresses } from "@/lib/export/api/addresses";
import { NoQuery } from "@/lib/schemas/api/parameters";
import { answerJson, route } from "../../serve";

/** One release: how much it holds, and where. */
export const GET = route(NoQuery, async (asked) => {
  const { n, title, publishedOn } = asked.release;
  const counts = await countRelease(n);
  const addresses = releaseAddresses(asked.place.origin, n);
  return answerJson(asked, { data: { n, title, publishedOn, counts, addresses } });
});
