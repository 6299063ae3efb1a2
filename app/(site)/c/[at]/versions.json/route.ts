import { decodeSegment } from "@/app/(site)/decode-segment";
import { answerChartProblem, CHART_CACHE, openHeaders } from "@/app/chart-response";
import { listVersions } from "@/app/list-versions";
import { parseChartAddress } from "@/lib/embed/chart-address";

/** Every version of a chart that can be pinned, newest first, and what each changed. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ at: string }> },
): Promise<Response> {
  try {
    const versions = await listVersions(parseChartAddress(decodeSegment((await params).at)));
    return Response.json(versions, { headers: openHeaders({ "Cache-Control": CHART_CACHE.live }) });
  } catch (error) {
    return answerChartProblem(error);
  }
}
