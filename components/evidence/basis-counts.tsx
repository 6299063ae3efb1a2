import { Glyph, type GlyphName } from "@/components/ui/glyph";
import type { BasisTally } from "@/lib/domain/basis-tally";
import { formatNumber } from "@/lib/format/counts";

const LINES: { key: keyof BasisTally; label: string; glyph: GlyphName | null }[] = [
  { key: "official", label: "own words", glyph: "says" },
  { key: "conduct", label: "reported deeds", glyph: "does" },
  { key: "saidOf", label: "said of them", glyph: "said-of" },
  { key: "calledOn", label: "asked of them", glyph: "called-on" },
  { key: "total", label: "positions in all", glyph: null },
];

/** How many positions rest on what. */
export function BasisCounts({ tally }: { tally: BasisTally }) {
  return (
    <dl className="text-sm">
      {LINES.map(({ key, label, glyph }) => (
        <div
          key={key}
          className="flex items-center justify-between border-t border-line py-1.5 first:border-t-0"
        >
          <dt className="flex items-center gap-2">
            {glyph ? <Glyph name={glyph} /> : <span className="size-4" />}
            {label}
          </dt>
          <dd className={key === "total" ? "font-medium" : ""}>{formatNumber(tally[key])}</dd>
        </div>
      ))}
    </dl>
  );
}
