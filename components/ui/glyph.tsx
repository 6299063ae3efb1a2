import type { Basis, PositionValue } from "@/lib/domain/vocabulary";

/** The shapes of the site. Shape carries the meaning, colour only repeats it. */
export type GlyphName =
  | "says"
  | "says-if"
  | "says-opposes"
  | "does"
  | "does-opposes"
  | "said-of"
  | "said-of-if"
  | "said-of-opposes"
  | "called-on"
  | "gap"
  | "contested";

const TONES: Record<GlyphName, string> = {
  says: "text-says",
  "says-if": "text-says",
  "says-opposes": "text-opposes",
  does: "text-does",
  "does-opposes": "text-opposes",
  "said-of": "text-says",
  "said-of-if": "text-says",
  "said-of-opposes": "text-opposes",
  "called-on": "text-soft",
  gap: "text-opposes",
  contested: "text-warn",
};

const BASIS_TONES: Record<Basis, string> = {
  official: "text-says",
  conduct: "text-does",
  analyst: "text-ink",
};

/** Draws one shape of the sprite; decoration only, the word beside it says the same. */
export function Glyph({ name, className = "size-4" }: { name: GlyphName; className?: string }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 16 16"
      className={`${className} inline-block shrink-0 ${TONES[name]}`}
    >
      <use href={`#glyph-${name}`} />
    </svg>
  );
}

export function glyphOf(basis: Basis, value: PositionValue): GlyphName {
  if (value === "called-on") return "called-on";
  if (basis === "official")
    return value === "opposes" ? "says-opposes" : value === "conditional" ? "says-if" : "says";
  if (basis === "conduct") return value === "opposes" ? "does-opposes" : "does";
  return value === "opposes" ? "said-of-opposes" : value === "conditional" ? "said-of-if" : "said-of";
}

/** One to three bars: mentioned, significant, primary; hollow when ascribed. */
export function SalienceBars({ value, basis }: { value: PositionValue; basis: Basis }) {
  const ascribed = basis === "analyst";
  const bars = value === "primary" ? 3 : value === "significant" ? 2 : 1;
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 16 16"
      className={`inline-block size-4 shrink-0 ${BASIS_TONES[basis]}`}
    >
      {[0, 1, 2].slice(0, bars).map((bar) => (
        <rect
          key={bar}
          x="1.75"
          y={11.25 - bar * 4.5}
          width="12.5"
          height="2.75"
          rx="0.5"
          fill={ascribed ? "none" : "currentColor"}
          stroke="currentColor"
          strokeWidth="1.25"
          strokeDasharray={ascribed ? "2 1.2" : undefined}
        />
      ))}
    </svg>
  );
}
