import { buildTimelineOf } from "@/lib/charts/build-timeline";
import { getReleaseInView } from "@/lib/db/queries/release-in-view";
import { exhibitsOf } from "@/lib/domain/cell-detail";
import { positionsBy } from "@/lib/domain/holdings";
import { answerCsv } from "@/lib/export/csv-answer";
import { writeExhibitsCsv } from "@/lib/export/exhibits-csv";
import { routes } from "@/lib/routes";
import { firstOf } from "@/lib/schemas/search-params";
import { absoluteAddress } from "../../site-address";
import { openTimeline } from "../open-timeline";

/** Every piece of evidence on the timeline, as a CSV file; takes the same parameters as the page. */
export function GET(request: Request): Promise<Response> {
  return answerCsv(request, async (params) => {
    const view = await getReleaseInView(firstOf(params.release));
    const { release } = view;
    const { holdings, lens, subject, notices } = await openTimeline(view, params);
    const { marks } = buildTimelineOf(subject, { holdings, lens, release });
    const drawn = new Set(marks.flatMap(({ positions }) => positions));
    const shown = positionsBy(holdings.positions, lens.asOf).filter(({ key }) => drawn.has(key));
    const home = await absoluteAddress("");
    const csv = writeExhibitsCsv(exhibitsOf(shown, holdings.sources), {
      release: release.n,
      asOf: lens.asOf,
      addressOf: (id) => home + routes.evidence(id, release.n),
    });
    const name = `common-ground-timeline-release-${release.n}`;
    return { name, csv, notices: [...view.notices, ...notices] };
  });
}
