import { ValueMark } from "@/components/evidence/value-mark";
import { Glyph } from "@/components/ui/glyph";
import type { Cell } from "@/lib/domain/cell";
import { marksOf } from "@/lib/format/cells";
import { formatCount } from "@/lib/format/counts";

/** What a cell shows at one end: its marks, or the words for its silence. */
export function ShownCell({ cell }: { cell: Cell | null }) {
  if (cell === null) return <span className="text-soft">not there yet</span>;
  if (cell.status !== "stated") return <span className="text-soft">{SILENCE_WORDS[cell.status]}</span>;
  const marks = marksOf(cell);
  return (
    <span className="inline-flex flex-wrap gap-x-3">
      {marks.map(({ basis, mark }) => (
        <ValueMark key={basis} basis={basis} value={mark.value} />
      ))}
      {marks.length === 0 && cell.calledOn && (
        <span className="inline-flex items-center gap-1.5 text-soft">
          <Glyph name="called-on" /> called on by {formatCount(cell.calledOn.callers, "caller")}
        </span>
      )}
    </span>
  );
}

const SILENCE_WORDS = {
  searched: "silent",
  unread: "not read yet",
  "not-applicable": "does not apply",
} as const;
