import { decodeSegment } from "@/app/(site)/decode-segment";
import { AppError } from "@/lib/domain/app-error";
import { answerProblem } from "@/lib/export/problem";
import { apiRoutes } from "@/lib/routes";

const LISTS = [
  "stakeholders",
  "items",
  "sources",
  "positions",
  "evidence",
  "matrix",
  "cells",
  "pairs",
  "charts",
];
const FILES = ["positions.csv", "positions.ndjson", "evidence.csv", "evidence.ndjson"];

/** Short addresses lead to the latest release; anything else is none of ours, and says where to look. */
export async function GET(request: Request, { params }: { params: Promise<{ short: string[] }> }) {
  const path = (await params).short.map(decodeSegment);
  const [first = ""] = path;
  if (LISTS.includes(first) || (FILES.includes(first) && path.length === 1)) {
    const Location = apiRoutes.atLatest(path, new URL(request.url).search);
    return new Response(null, {
      status: 307,
      headers: { Location, "Cache-Control": "public, max-age=3600" },
    });
  }
  const detail = `There is no such address. ${apiRoutes.openApi} lists those there are.`;
  return answerProblem(new AppError("not-found", detail));
}
