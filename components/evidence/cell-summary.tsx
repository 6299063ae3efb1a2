import { Glyph } from "@/components/ui/glyph";
import type { StatedCell } from "@/lib/domain/cell";
import { marksOf } from "@/lib/format/cells";
import { formatCount } from "@/lib/format/counts";
import { ValueMark } from "./value-mark";

export interface CellSummaryProps {
  cell: StatedCell;
  /** Leaves out what others call on it to do, where that is shown elsewhere. */
  withoutCalls?: boolean;
}

/** What a cell comes to, each mark as a shape and a word. */
export function CellSummary({ cell, withoutCalls = false }: CellSummaryProps) {
  return (
    <span className="flex flex-col gap-0.5 text-sm">
      {marksOf(cell).map(({ basis, mark }) => (
        <ValueMark key={basis} basis={basis} value={mark.value} />
      ))}
      {cell.saidDoneGap && (
        <span className="inline-flex items-center gap-1.5">
          <Glyph name="gap" /> words against deeds
        </span>
      )}
      {cell.contested && (
        <span className="inline-flex items-center gap-1.5">
          <Glyph name="contested" /> contested
        </span>
      )}
      {cell.calledOn && !withoutCalls && (
        <span className="inline-flex items-center gap-1.5 text-soft">
          <Glyph name="called-on" /> called on by {formatCount(cell.calledOn.callers, "caller")}
        </span>
      )}
    </span>
  );
}
