import { CHART_CACHE, openHeaders } from "@/app/chart-response";
import { PARENT_SCRIPT } from "@/lib/embed/parent-script";

/** The script for pages that embed; its name carries its version, and a version only ever gains abilities. */
export function GET(): Response {
  return new Response(PARENT_SCRIPT, {
    headers: openHeaders({
      "Content-Type": "text/javascript; charset=utf-8",
      "Cache-Control": CHART_CACHE.script,
    }),
  });
}
