import { apiRoutes } from "@/lib/routes";
import { buildOpenApi } from "@/lib/schemas/api/openapi";

/** What the API takes and answers, for programs that read such documents. */
export function GET(): Response {
  return Response.json(buildOpenApi(apiRoutes.root), {
    headers: { "Cache-Control": "public, max-age=300, stale-while-revalidate=86400" },
  });
}
