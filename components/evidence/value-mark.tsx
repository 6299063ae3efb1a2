import { Glyph, glyphOf, SalienceBars } from "@/components/ui/glyph";
import { type Basis, isSalience, type PositionValue } from "@/lib/domain/vocabulary";
import { describeValue } from "@/lib/format/words";

export interface ValueMarkProps {
  basis: Basis;
  value: PositionValue;
}

/** A value as a shape and its word. */
export function ValueMark({ basis, value }: ValueMarkProps) {
  return (
    <span className="inline-flex items-center gap-1.5">
      {isSalience(value) ? (
        <SalienceBars value={value} basis={basis} />
      ) : (
        <Glyph name={glyphOf(basis, value)} />
      )}
      <span className={basis === "analyst" ? "italic" : "font-medium"}>{describeValue(basis, value)}</span>
    </span>
  );
}
