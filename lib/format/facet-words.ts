import type { Facet } from "@/lib/domain/search-results";
import type { Basis, ItemKind, SourceKind } from "@/lib/domain/vocabulary";
import { BASIS_WORDS, KIND_WORDS, SOURCE_KIND_WORDS } from "./words";

export const FACET_WORDS: Record<Facet, string> = {
  kind: "Kind of item",
  stakeholder: "Stakeholder",
  basis: "Basis",
  sourceKind: "Kind of source",
  year: "Year said or written",
};

/** A choice of a facet as readers know it; a word that no list holds stands for itself. */
export function nameFacetValue(facet: Facet, value: string, names: ReadonlyMap<string, string>): string {
  if (facet === "kind") return KIND_WORDS[value as ItemKind]?.many ?? value;
  if (facet === "basis") return BASIS_WORDS[value as Basis] ?? value;
  if (facet === "sourceKind") return SOURCE_KIND_WORDS[value as SourceKind] ?? value;
  return names.get(value) ?? value;
}
