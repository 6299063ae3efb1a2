import { apiRoutes, routes } from "@/lib/routes";

const NAMES = [
  ...["stakeholders", "items", "sources", "positions", "evidence", "matrix", "pairs", "charts"],
  ...["positions.csv", "positions.ndjson", "evidence.csv", "evidence.ndjson"],
];

/** Where all of a release is, by name, and what explains it. */
export function releaseAddresses(origin: string, release: number | "latest"): Record<string, string> {
  const lists = NAMES.map((name) => [name, apiRoutes.list(release, name)] as const);
  const pin = release === "latest" ? null : release;
  const others = {
    releases: apiRoutes.releases,
    openapi: apiRoutes.openApi,
    documentation: routes.data(pin),
    method: routes.method(pin),
  };
  return Object.fromEntries(
    [...lists, ...Object.entries(others)].map(([name, path]) => [name, `${origin}${path}`]),
  );
}
