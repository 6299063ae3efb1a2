import { Glyph, glyphOf, SalienceBars } from "@/components/ui/glyph";
import type { Cell, Mark, StatedCell, ViaGroup } from "@/lib/domain/cell";
import { isSalience } from "@/lib/domain/vocabulary";
import { explainCell, marksOf, restsOnAnalysts, summariseCell } from "@/lib/format/cells";
import { yearOf } from "@/lib/format/dates";
import { describeValue } from "@/lib/format/words";

export interface MatrixCellProps {
  cell: Cell;
  /** The column's name, read out with the cell and shown on a phone's card. */
  label: string;
  href: string;
  isOpen: boolean;
  onOpen: (event: React.MouseEvent) => void;
}

/** One cell: up to three marks and a word, or which silence it is. */
export function MatrixCell({ cell, label, href, isOpen, onOpen }: MatrixCellProps) {
  if (cell.status !== "stated") return <SilentMark cell={cell} />;
  return (
    <a href={href} onClick={onOpen} aria-expanded={isOpen} className="matrix-cell">
      <span className="matrix-label">{label} </span>
      <span className="flex min-h-4 flex-wrap items-center gap-1">
        <Marks cell={cell} />
      </span>
      <span className={`block leading-tight ${restsOnAnalysts(cell) ? "italic text-soft" : "font-medium"}`}>
        {summariseCell(cell)}
        {cell.calledOn && marksOf(cell).length === 0 && (
          <span className="sr-only"> by {cell.calledOn.callers},</span>
        )}
        {cell.via.length > 0 && <ViaWords via={cell.via} />}
      </span>
      <span className="matrix-small">
        {cell.isDated ? yearOf(cell.newest) : <Undated year={yearOf(cell.newest)} />} · {cell.statements} pc.
      </span>
    </a>
  );
}

// The text gives no date, so the year is that of the text: the words or deed may be older.
function Undated({ year }: { year: string }) {
  return (
    <span className="undated" title={`Undated, in a text of ${year}`}>
      <span className="sr-only">by </span>
      {year}
    </span>
  );
}

function Marks({ cell }: { cell: StatedCell }) {
  return (
    <>
      {marksOf(cell).map(({ basis, mark }) =>
        isSalience(mark.value) ? (
          <SalienceBars key={basis} value={mark.value} basis={basis} />
        ) : (
          <Glyph key={basis} name={glyphOf(basis, mark.value)} />
        ),
      )}
      {cell.saidOf && !restsOnAnalysts(cell) && <SaidOf mark={cell.saidOf} />}
      {cell.calledOn && (
        <span className="relative inline-flex size-5 items-center justify-center text-xs leading-none">
          <Glyph name="called-on" className="absolute inset-0 size-5" />
          <span aria-hidden="true">{cell.calledOn.callers}</span>
          {marksOf(cell).length > 0 && (
            <span className="sr-only">called on by {cell.calledOn.callers}, </span>
          )}
        </span>
      )}
      {cell.saidDoneGap && <Flag glyph="gap" words="words against deeds" />}
      {cell.contested && <Flag glyph="contested" words="contested" />}
      {cell.via.length > 0 && <span aria-hidden="true" className="via-mark" />}
    </>
  );
}

// Beside own words or deeds what others say is a mark without a word: there, but weaker.
function SaidOf({ mark }: { mark: Mark }) {
  return (
    <>
      {isSalience(mark.value) ? (
        <SalienceBars value={mark.value} basis="analyst" />
      ) : (
        <Glyph name={glyphOf("analyst", mark.value)} />
      )}
      <span className="sr-only">{describeValue("analyst", mark.value)}, </span>
    </>
  );
}

function Flag({ glyph, words }: { glyph: "gap" | "contested"; words: string }) {
  return (
    <span title={words} className="inline-flex rounded-sm bg-warn-wash p-px">
      <Glyph name={glyph} className="size-3.5" />
      <span className="sr-only">{words}, </span>
    </span>
  );
}

function ViaWords({ via }: { via: ViaGroup[] }) {
  const names = [...new Set(via.map(({ name }) => name))];
  const values = via.map(({ name, basis, value }) => `${name}: ${describeValue(basis, value)}`);
  return (
    <span className="block font-normal not-italic text-soft" title={[...new Set(values)].join("; ")}>
      via {names.slice(0, 2).join(", ")}
      {names.length > 2 && ` +${names.length - 2}`}
    </span>
  );
}

function SilentMark({ cell }: { cell: Exclude<Cell, StatedCell> }) {
  if (cell.status !== "not-applicable" && cell.via.length > 0) {
    return (
      <span className="matrix-cell">
        <span aria-hidden="true" className="via-mark" />
        <ViaWords via={cell.via} />
      </span>
    );
  }
  const silence = silenceOf(cell);
  return (
    <span className="silent" data-silence={silence} title={explainCell(cell)}>
      <span className="sr-only">{SILENCE_WORDS[silence]}</span>
    </span>
  );
}

// What the reader's own choice of layers hides is no silence at all.
function silenceOf(cell: Exclude<Cell, StatedCell>): keyof typeof SILENCE_WORDS {
  return cell.status !== "not-applicable" && cell.hidden > 0 ? "hidden" : cell.status;
}

const SILENCE_WORDS = {
  searched: "silent",
  unread: "not read yet",
  "not-applicable": "does not apply",
  hidden: "on other layers only",
};
