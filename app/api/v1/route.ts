import { releaseAddresses } from "@/lib/export/api/addresses";
import { NoQuery } from "@/lib/schemas/api/parameters";
import { answerJson, LICENCE, route } from "./serve";

/** The door: what there is, by name. */
export const GET = route(NoQuery, async (asked) =>
  answerJson(asked, {
    data: {
      name: "Common Ground: who wants what against ISIS-K",
      about:
        "Stakeholders' threats, interests and proposed mechanisms, each position backed by cited evidence. Own words, deeds and what others say are kept apart; silence is never opposition.",
      licence: LICENCE,
      addresses: releaseAddresses(asked.place.origin, "latest"),
    },
  }),
);
