import { Glyph, type GlyphName, SalienceBars } from "@/components/ui/glyph";
import type { ItemKind } from "@/lib/domain/vocabulary";

const STANCE_MARKS: [GlyphName, string][] = [
  ["says", "says it supports"],
  ["says-if", "supports if …"],
  ["says-opposes", "says it opposes"],
  ["does", "does it"],
  ["does-opposes", "declines"],
  ["said-of", "said of it"],
  ["called-on", "called on by n"],
];

/** What the marks mean, in one line. */
export function Legend({ kind, isNarrowed }: { kind: ItemKind; isNarrowed: boolean }) {
  return (
    <ul
      aria-label="Legend"
      className="matrix-legend flex flex-wrap items-center gap-x-4 gap-y-0.5 text-xs text-soft"
    >
      {kind === "mechanism" ? (
        STANCE_MARKS.map(([name, words]) => (
          <li key={name} className="flex items-center gap-1.5">
            <Glyph name={name} className="size-3.5" /> {words}
          </li>
        ))
      ) : (
        <SalienceMarks />
      )}
      {kind === "mechanism" && (
        <li className="flex items-center gap-1.5">
          <Glyph name="gap" className="size-3.5" /> words against deeds
        </li>
      )}
      {kind === "mechanism" && (
        <li className="flex items-center gap-1.5">
          <Glyph name="contested" className="size-3.5" /> contested
        </li>
      )}
      <li className="flex items-center gap-1.5">
        <span className="silent min-h-0! p-0!" data-silence="searched" /> silent
      </li>
      {isNarrowed && (
        <li className="flex items-center gap-1.5">
          <span className="silent min-h-0! p-0!" data-silence="hidden" /> on other layers only
        </li>
      )}
      <li className="flex items-center gap-1.5">
        <span className="silent min-h-3! w-4 p-0!" data-silence="unread" /> not read yet
      </li>
      <li className="flex items-center gap-1.5">
        <span className="silent min-h-0! p-0!" data-silence="not-applicable" /> does not apply
      </li>
      <li>
        <span className="undated">2024</span> year of the text
      </li>
    </ul>
  );
}

function SalienceMarks() {
  return (
    <>
      {(["primary", "significant", "mentioned"] as const).map((value) => (
        <li key={value} className="flex items-center gap-1.5">
          <SalienceBars value={value} basis="official" /> {value}
        </li>
      ))}
      <li className="flex items-center gap-1.5">
        <SalienceBars value="significant" basis="official" /> blue: says so
      </li>
      <li className="flex items-center gap-1.5">
        <SalienceBars value="significant" basis="conduct" /> green: acts on it
      </li>
      <li className="flex items-center gap-1.5">
        <SalienceBars value="significant" basis="analyst" /> dashed: said of it by analysts
      </li>
    </>
  );
}
