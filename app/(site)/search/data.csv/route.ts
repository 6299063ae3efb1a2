import { AppError } from "@/lib/domain/app-error";
import { tabulateSearch } from "@/lib/export/search-csv";
import { routes } from "@/lib/routes";
import { answerTable } from "../../answer-csv";
import { absoluteAddress } from "../../site-address";
import { runSearch } from "../run-search";

/** All the evidence a search found, as a CSV file; takes the same parameters as the page. */
export function GET(request: Request): Promise<Response> {
  return answerTable(request, async ({ release }, params) => {
    const { results, names, q } = await runSearch(params, release.n, true);
    if (!results) throw new AppError("invalid", "There is nothing to search for: add q=… to the address.");
    const origin = await absoluteAddress("");
    const addressOf = (id: string) => `${origin}${routes.evidence(id, release.n)}`;
    return {
      name: "search",
      ...tabulateSearch({ evidence: results.evidence, names, q, release: release.n, addressOf }),
    };
  });
}
