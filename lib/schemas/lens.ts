import { AppError } from "@/lib/domain/app-error";
import { type IsoDay, isIsoDay } from "@/lib/domain/calendar";
import type { Lens } from "@/lib/domain/holdings";
import { BASES } from "@/lib/domain/vocabulary";

/** Reads asOf, layers and source of an API address; a wrong value is refused by name. */
export function parseLens(
  params: URLSearchParams,
  known: { today: IsoDay; sources: ReadonlySet<string> },
): Lens {
  const asOf = params.get("asOf") ?? known.today;
  if (!isIsoDay(asOf))
    throw new AppError("invalid", `asOf must be a real day written YYYY-MM-DD, not “${asOf.slice(0, 40)}”.`);
  const layers = listOf(params, "layers");
  for (const layer of layers) {
    if (!(BASES as readonly string[]).includes(layer)) {
      throw new AppError("invalid", `layers can hold ${BASES.join(", ")}, not “${layer.slice(0, 40)}”.`);
    }
  }
  const sources = listOf(params, "source");
  for (const source of sources) {
    if (!known.sources.has(source)) {
      throw new AppError("invalid", `source names no source of this release: “${source.slice(0, 40)}”.`);
    }
  }
  return {
    asOf,
    layers: layers.length > 0 ? BASES.filter((basis) => layers.includes(basis)) : [...BASES],
    sources: sources.length > 0 ? sources : null,
  };
}

function listOf(params: URLSearchParams, name: string): string[] {
  return (params.get(name) ?? "").split(",").filter((part) => part !== "");
}
