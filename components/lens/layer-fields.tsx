import { Glyph } from "@/components/ui/glyph";
import { BASES, type Basis } from "@/lib/domain/vocabulary";
import { BASIS_WORDS } from "@/lib/format/words";

const LAYER_GLYPHS = { official: "says", conduct: "does", analyst: "said-of" } as const satisfies Record<
  Basis,
  string
>;

/** Switches a basis layer on and off (design rule 2). */
export function LayerFields({ layers }: { layers: readonly Basis[] }) {
  return (
    <fieldset className="flex flex-wrap items-center gap-x-4">
      <legend className="sr-only">Basis layers</legend>
      {BASES.map((basis) => (
        <label key={basis} className="control cursor-pointer">
          <input
            type="checkbox"
            name="layers"
            value={basis}
            defaultChecked={layers.includes(basis)}
            className="size-4 accent-current"
          />
          <Glyph name={LAYER_GLYPHS[basis]} />
          {BASIS_WORDS[basis]}
        </label>
      ))}
    </fieldset>
  );
}
