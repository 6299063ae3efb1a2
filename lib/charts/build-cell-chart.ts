import { buildCellDetail, type CellDetail, type Exhibit } from "@/lib/domain/cell-detail";
import { allMarksOf, CELL_SERIES, type CellMark, describeSilence } from "./cell-marks";
import { type ChartContext, layerNote, namesOf, positionsInLens, provenanceOf } from "./chart-context";
import type { ListMark, ListModel } from "./chart-model";
import { formatSpan, midSentence } from "./words";

const MOST_PIECES = 12;

const LAYERS = { says: "It says", does: "It does", said: "Said of it", called: "Called on" } as const;

/** One stakeholder on one item: the evidence itself, phrase by phrase, each basis apart; null when either is unknown. */
export function buildCellChart(
  address: { stakeholder: string; item: string },
  context: ChartContext,
): ListModel | null {
  const detail = buildCellDetail(context.holdings, context.lens, address);
  if (!detail) return null;
  const { stakeholder, item, cell, exhibits } = detail;
  const parts = allMarksOf(cell);
  const shown = exhibits.slice(0, MOST_PIECES);
  const marks = shown.flatMap((piece) => markOf(piece, parts, context));
  const used = new Set(marks.map(({ row }) => row));
  const silent = cell.status === "stated" ? null : describeSilence(cell);
  return {
    type: "cell",
    form: "list",
    title: `${stakeholder.shortName} on ${midSentence(item.title)}`,
    takeaway: silent ? `Nothing on record: ${silent}.` : `${summaryOf(parts)}.`,
    alt: altOf(detail, parts, silent),
    note: `${noteOf(detail, shown.length)}${layerNote(context)}`,
    rowHeading: "Basis",
    heads: { words: "evidence", when: "date" },
    rows: parts
      .filter(({ layer }) => used.has(layer))
      .map(({ layer }) => ({
        code: layer,
        label: LAYERS[layer],
        href: null,
        group: null,
        remark: null,
        silent: null,
      })),
    series: CELL_SERIES.filter(({ id }) => marks.some((mark) => mark.series === id)),
    names: namesOf(marks, context),
    marks,
    ...provenanceOf(context),
  };
}

function summaryOf(parts: readonly CellMark[]): string {
  const words = parts.map(({ series }) => series.label).join("; ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A piece stands under the layer it belongs to, with the look of what leads that layer. */
function markOf(piece: Exhibit, parts: readonly CellMark[], context: ChartContext): ListMark[] {
  const isCall = piece.value === "called-on";
  const part = parts.find(({ layer, basis }) =>
    isCall ? layer === "called" : layer !== "called" && basis === piece.basis,
  );
  if (!part) return [];
  const own = positionsInLens(context).filter(({ evidence }) => evidence.some(({ id }) => id === piece.id));
  const speaker = piece.speaker ?? "Unsigned";
  return [
    {
      row: part.layer,
      series: part.series.id,
      value: 1,
      stakeholders: [piece.stakeholder],
      positions: own.map(({ key }) => key),
      evidence: [piece.id],
      words: `“${piece.phrase}”`,
      detail: `${speaker}${piece.speakerRole ? `, ${piece.speakerRole}` : ""}. ${piece.source.publisher}.`,
      when: formatSpan(piece.span.first, piece.span.last, context.language),
      href: context.links?.evidence?.(piece.id) ?? null,
    },
  ];
}

function altOf(
  { stakeholder, item, exhibits }: CellDetail,
  parts: readonly CellMark[],
  silent: string | null,
): string {
  const about = `${stakeholder.shortName} on ${midSentence(item.title)}`;
  if (silent) return `${about}: nothing on record (${silent}).`;
  const [first] = exhibits;
  return `${about}: ${summaryOf(parts).toLowerCase()}. ${exhibits.length} ${exhibits.length === 1 ? "piece" : "pieces"} of evidence, own words first${first ? `, beginning with “${first.phrase}”` : ""}.`;
}

function noteOf({ exhibits }: CellDetail, shown: number): string {
  const rest = exhibits.length - shown;
  return `Each line quotes at most twelve words of its source and leads to it.${rest > 0 ? ` ${rest} more ${rest === 1 ? "piece is" : "pieces are"} on the site.` : ""}`;
}
