import { absoluteAddress } from "@/app/(site)/site-address";
import { drawingOf } from "@/app/chart-files";
import { answerChartProblem, CHART_CACHE, openHeaders } from "@/app/chart-response";
import { openChart } from "@/app/open-chart";
import { pictureHeight } from "@/app/picture-height";
import { AppError } from "@/lib/domain/app-error";
import { parseChartUrl } from "@/lib/embed/chart-url";
import { layoutEmbed } from "@/lib/embed/embed-layout";
import { buildOembed } from "@/lib/embed/oembed";

/** oEmbed provider (oembed.com): answers for addresses of charts on this site, and fetches nothing. */
export async function GET(request: Request): Promise<Response> {
  try {
    const { searchParams } = new URL(request.url);
    const [maxWidth, maxHeight] = [limitOf(searchParams, "maxwidth"), limitOf(searchParams, "maxheight")];
    if ((searchParams.get("format") ?? "json") !== "json") return notImplemented();
    const url = searchParams.get("url");
    if (!url) throw new AppError("invalid", "The parameter url is missing: it takes the address of a chart.");
    const origin = await absoluteAddress("");
    const opened = await openChart(parseChartUrl(url, origin));
    if (opened.status === "withdrawn") throw new AppError("not-found", "This chart was withdrawn.");
    const { model, at, release, definition } = opened;
    const drawing = drawingOf(opened, { w: null, size: null });
    const body = buildOembed({
      ...{ origin, at, maxWidth, maxHeight, title: model.title, alt: model.alt, release: release.n },
      height: layoutEmbed({ model, note: definition.note, status: "" }).height,
      pictureHeight: (width) => pictureHeight(drawing, width),
    });
    return Response.json(body, { headers: openHeaders({ "Cache-Control": CHART_CACHE.oembed }) });
  } catch (error) {
    return answerChartProblem(error);
  }
}

function limitOf(search: URLSearchParams, name: string): number | null {
  const raw = search.get(name);
  if (raw === null || raw === "") return null;
  if (!/^[1-9]\d{0,5}$/.test(raw)) throw new AppError("invalid", `${name} must be a whole number of pixels.`);
  return Number(raw);
}

function notImplemented(): Response {
  const detail = "This provider answers in JSON only: leave format out, or set it to json.";
  const headers = openHeaders({ "Content-Type": "application/problem+json" });
  return new Response(
    JSON.stringify({ type: "about:blank", title: "not-implemented", status: 501, detail }),
    { status: 501, headers },
  );
}
