import { formatDay } from "@/lib/charts/languages";
import type { EmbedStatus } from "@/lib/embed/embed-page";
import { routes } from "@/lib/routes";
import type { OpenedChart } from "./open-chart";

/** How fresh a chart is, in one line: a pinned one says when it is out of date, and louder when it was corrected. */
export function describeFreshness(opened: OpenedChart): EmbedStatus {
  const { isPinned, release, latest, change, chart, slug, definition } = opened;
  const on = formatDay(release.publishedOn, definition.lang);
  if (!isPinned)
    return { text: `Live: shows the latest release, ${release.n} of ${on}.`, alert: null, link: null };
  const link = { href: routes.chart(chart.id, slug), label: `See release ${latest.n}.` };
  const pinned = `Pinned to release ${release.n}.`;
  if (change === "corrected") {
    return { alert: "Corrected since:", text: `evidence under it was recoded or withdrawn. ${pinned}`, link };
  }
  if (change === "newer")
    return { alert: "Newer version:", text: `its numbers have changed. ${pinned}`, link };
  const fresh = release.n === latest.n ? "the latest" : `unchanged up to release ${latest.n}`;
  return { text: `Pinned to release ${release.n} of ${on}, ${fresh}.`, alert: null, link: null };
}
