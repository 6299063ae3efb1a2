import { gzipSync } from "node:zlib";
import { decodeSegment } from "@/app/(site)/decode-segment";
import { answerChartProblem, CHART_CACHE, embedPolicy, openHeaders } from "@/app/chart-response";
import { describeFreshness } from "@/app/describe-freshness";
import { openChart } from "@/app/open-chart";
import { evidenceBehind } from "@/lib/charts/evidence-behind";
import { parseChartAddress } from "@/lib/embed/chart-address";
import { renderEmbed } from "@/lib/embed/embed-page";
import { parseEmbedParams } from "@/lib/embed/file-params";
import { renderTombstone } from "@/lib/embed/tombstone";

/** A chart to stand in a frame on anyone's page: plain HTML, complete in one answer. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ at: string }> },
): Promise<Response> {
  try {
    const { theme, lang, isFit } = parseEmbedParams(new URL(request.url).searchParams);
    const address = parseChartAddress(decodeSegment((await params).at));
    const answer = await openChart(address, { ...(theme && { theme }), ...(lang && { lang }) });
    if (answer.status === "withdrawn") {
      const { html, style } = renderTombstone(answer.tombstone);
      return document(html, { status: 410, policy: embedPolicy({ style }), cache: CHART_CACHE.gone });
    }
    const { model, holdings, definition, at, slug, chart } = answer;
    const { html, style, script } = renderEmbed({
      ...{ at, slug, model, isFit, id: chart.id, theme: definition.theme, note: definition.note },
      evidence: evidenceBehind(model, holdings),
      status: describeFreshness(answer),
      weigh: (text) => gzipSync(text).length,
    });
    return document(html, { status: 200, policy: embedPolicy({ style, script }), cache: CHART_CACHE.live });
  } catch (error) {
    return answerChartProblem(error);
  }
}

function document(
  html: string,
  { status, policy, cache }: { status: number; policy: string; cache: string },
) {
  const headers = openHeaders({
    "Content-Type": "text/html; charset=utf-8",
    "Content-Security-Policy": policy,
    "Cache-Control": cache,
  });
  return new Response(html, { status, headers });
}
