import { answerTable } from "../../answer-csv";
import { readTrust } from "../read-trust";

/** Share of own words and cells that stand alone, by stakeholder; takes the same parameters as the page. */
export function GET(request: Request): Promise<Response> {
  return answerTable(request, async (view, params) => {
    const { tallies, lens } = await readTrust(view, params);
    return {
      name: "own-words",
      header: [
        "code",
        "name",
        "positions",
        "own_words",
        "own_words_share",
        "cells",
        "cells_on_one_analyst",
        "cells_on_one_speaker",
        "cells_on_one_source",
        "sources_read",
        "release",
        "as_of",
      ],
      rows: tallies.map(({ stakeholder, positions, official, cells, alone, sources }) => [
        stakeholder.code,
        stakeholder.shortName,
        positions,
        official,
        Math.round((1000 * official) / positions) / 1000,
        cells,
        alone.analyst,
        alone.speaker,
        alone.source,
        sources,
        view.release.n,
        lens.asOf,
      ]),
    };
  });
}
