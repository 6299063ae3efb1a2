import { decodeSegment } from "@/app/(site)/decode-segment";
import { absoluteAddress } from "@/app/(site)/site-address";
import { fileOf, tombstoneFile } from "@/app/chart-files";
import { answerChartProblem, CHART_CACHE, openHeaders } from "@/app/chart-response";
import { openChart } from "@/app/open-chart";
import { AppError } from "@/lib/domain/app-error";
import { parseChartAddress, writeChartAddress } from "@/lib/embed/chart-address";
import { FILE_EXTENSIONS, parseFileParams } from "@/lib/embed/file-params";
import { routes } from "@/lib/routes";

type Params = Promise<{ at: string; ext: string }>;

/** A chart as a file; its public address is /c/{id}.{ext} (next.config.js). */
export async function GET(request: Request, { params }: { params: Params }): Promise<Response> {
  try {
    const { at, ext: asked } = await params;
    const ext = FILE_EXTENSIONS.find((one) => one === asked);
    const address = parseChartAddress(decodeSegment(at));
    if (!ext || !address) throw new AppError("not-found", "There is no chart file at this address.");
    const { search, searchParams } = new URL(request.url);
    const { params: wanted, query } = parseFileParams(searchParams, ext);
    // One picture, one address: anything else would fill caches with copies.
    if (search.replace(/^\?/, "") !== query) {
      const location = `${routes.chartFile(writeChartAddress(address), ext)}${query && "?"}${query}`;
      return new Response(null, {
        status: 308,
        headers: openHeaders({ Location: location, "Cache-Control": CHART_CACHE.missing }),
      });
    }
    const theme = wanted.theme && { theme: wanted.theme };
    const answer = await openChart(address, { ...theme, ...(wanted.lang && { lang: wanted.lang }) });
    if (answer.status === "withdrawn") {
      const { body, headers } = await tombstoneFile(answer.tombstone, ext, wanted);
      return new Response(body, {
        status: 410,
        headers: openHeaders({ ...headers, "Cache-Control": CHART_CACHE.gone }),
      });
    }
    const { body, headers } = await fileOf(answer, {
      ext,
      params: wanted,
      origin: await absoluteAddress(""),
    });
    const cache = answer.isPinned && ext !== "json" ? CHART_CACHE.pinned : CHART_CACHE.live;
    return new Response(body, { headers: openHeaders({ ...headers, "Cache-Control": cache }) });
  } catch (error) {
    return answerChartProblem(error);
  }
}
