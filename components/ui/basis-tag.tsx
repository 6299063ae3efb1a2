import type { Basis } from "@/lib/domain/vocabulary";

const CLASSES: Record<Basis, string> = {
  official: "tag-official",
  conduct: "tag-conduct",
  analyst: "tag-analyst",
};

/** Names the layer a piece of evidence belongs to. */
export function BasisTag({ basis }: { basis: Basis }) {
  return <span className={`tag ${CLASSES[basis]}`}>{basis}</span>;
}
