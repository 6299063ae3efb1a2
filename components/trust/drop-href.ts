import type { Drop } from "@/lib/domain/fragility";
import { type Query, routes } from "@/lib/routes";

/** The address of one loss, with the lens it is looked at through. */
export function dropHref({ kind, name }: Pick<Drop, "kind" | "name">, kept: Query): string {
  return routes.fragility({
    drop: `${kind}:${name}`,
    layers: kept.layers,
    source: kept.source,
    asOf: kept.asOf,
    release: kept.release,
  });
}
