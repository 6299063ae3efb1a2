import "server-only";
import { buildChart } from "@/lib/charts/build-chart";
import type { ChartModel } from "@/lib/charts/chart-model";
import { renderSvg } from "@/lib/charts/render-svg";
import { getHoldings } from "@/lib/db/queries/holdings";
import { getReleaseInView } from "@/lib/db/queries/release-in-view";
import { missingInPicture } from "@/lib/export/png/chart-png";
import { getWorldGeometry } from "@/lib/export/world-geometry";
import { type ChartDraft, markOfText, parseChartDraft } from "@/lib/schemas/chart-draft";
import { firstOf, type RawSearchParams } from "@/lib/schemas/search-params";
import { chartLinks } from "./chart-links";

/** A chart in the making at the release its address asks for: the one way for the builder and for the draft's files. */
export async function readDraft(params: RawSearchParams) {
  const view = await getReleaseInView(firstOf(params.release));
  const holdings = await getHoldings(view.release.n);
  const draft = parseChartDraft(params, {
    stakeholders: new Set(holdings.stakeholders.map(({ code }) => code)),
    items: new Set(holdings.items.map(({ code }) => code)),
  });
  const { definition } = draft;
  const model = buildChart({
    definition,
    holdings,
    release: view.release,
    links: chartLinks(definition, view.release.n),
    world: await getWorldGeometry(),
  });
  if (model) draft.notices.push(...noticeMissing(model));
  return {
    ...draft,
    ...view,
    holdings,
    model,
    ...altOf(draft, model?.alt ?? ""),
    notices: [...view.notices, ...draft.notices],
  };
}

/** What a picture of the chart could not write. */
function noticeMissing(model: ChartModel): string[] {
  const missing = missingInPicture(
    renderSvg(model, { width: 800, theme: "light", lang: "en", framed: true }),
  );
  if (missing.length === 0) return [];
  return [`No font of ours can draw ${missing.join(" ")}: a picture has a box in their place.`];
}

/** Whose words describe the chart: its author's own, or generated ones its author has found right; else nobody's yet. */
function altOf({ definition, confirmed }: ChartDraft, alt: string) {
  const mark = markOfText(alt);
  const altBy =
    definition.alt !== null ? ("author" as const) : confirmed === mark ? ("confirmed" as const) : null;
  return {
    altBy,
    altMark: mark,
    isLapsed: definition.alt === null && confirmed !== null && confirmed !== mark,
  };
}

export type Draft = Awaited<ReturnType<typeof readDraft>>;
