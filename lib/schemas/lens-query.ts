import type { Basis } from "@/lib/domain/vocabulary";
import type { Query } from "@/lib/routes";
import type { AskedLens } from "./lens-params";

/** A lens as parameters of an address, leaving out what the page would show anyway. */
export function writeLensQuery(
  { lens, asOf }: Pick<AskedLens, "lens" | "asOf">,
  layers: readonly Basis[],
): Query {
  const isStandard = lens.layers.length === layers.length && layers.every((one) => lens.layers.includes(one));
  return {
    asOf,
    layers: isStandard ? null : lens.layers.join(","),
    source: lens.sources?.join(",") ?? null,
  };
}
