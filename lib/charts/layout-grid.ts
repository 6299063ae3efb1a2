import { groupBy } from "@/lib/domain/group-by";
import type { GridModel } from "./chart-model";
import { columnsOf, LABEL, NARROW, placeRows, SMALL } from "./layout-rows";
import type { GridLayout, PlacedGlyph, PlacedLine, PlacedText, Rect } from "./placed";
import { textWidth, wrapText } from "./text-width";

const CELL = 24;
const LINE = 15;
/** Heads are broken in two where the columns are this wide. */
const TWO_LINES = 34;
const HEAD = 118;
const GLYPH = 18;

/** The geometry of a matrix: a row for each stakeholder, a column for each item, heads read from below. */
export function layoutGrid(model: GridModel, width: number, extra = 0): GridLayout {
  const columns = columnsOf(model.rows, width);
  const step = columns.width / Math.max(1, model.columns.length);
  const heads = model.columns.map(({ label }) => headLines(label, step));
  const head = Math.ceil(Math.max(0, ...heads.flat().map((line) => textWidth(line, SMALL)))) + 10;
  const rows = placeRows({ rows: model.rows, width, top: head, heightOf: () => CELL, extra });
  const xOf = (index: number) => columns.x + step * (index + 0.5);
  const plot: Rect = { x: columns.x, y: head, width: columns.width, height: rows.bottom - head };
  const cells: CellPlaces = { step, xOf, tops: rows.tops, column: indexOf(model) };
  return {
    width,
    height: rows.bottom + 8,
    plot,
    texts: [...rows.texts, ...headTexts({ heads, head, xOf }), ...silenceTexts(model, cells)],
    lines: [...rows.lines, ...rules(model, { width, tops: rows.tops, extra })],
    bands: [],
    glyphs: placeGlyphs(model, cells),
    reach: step >= TWO_LINES ? { width: GLYPH, height: CELL } : { width: GLYPH, height: CELL / 2 },
  };
}

interface CellPlaces {
  step: number;
  xOf: (index: number) => number;
  tops: Record<string, number>;
  column: Map<string, number>;
}

function indexOf({ columns }: GridModel): Map<string, number> {
  return new Map(columns.map(({ code }, index) => [code, index]));
}

function headLines(label: string, step: number): string[] {
  return step >= TWO_LINES ? wrapText(label, HEAD, SMALL).slice(0, 2) : [label];
}

function headTexts({ heads, head, xOf }: { heads: string[][]; head: number; xOf: CellPlaces["xOf"] }) {
  return heads.flatMap((lines, index) =>
    lines.map((text, line): PlacedText => {
      const x = xOf(index) + 4 + (line - (lines.length - 1) / 2) * LINE;
      return {
        role: "column",
        text,
        x,
        y: head - 6,
        anchor: "start",
        size: SMALL,
        token: "ink",
        isTurned: true,
      };
    }),
  );
}

/** A hairline above each row, so that an eye can follow it across. */
function rules(
  { rows }: GridModel,
  { width, tops, extra }: { width: number; tops: Record<string, number>; extra: number },
): PlacedLine[] {
  const above = width < NARROW ? LABEL + 14 : 5 + extra / 2;
  return rows.map(({ code }) => {
    const y = (tops[code] ?? 0) - above;
    return { x1: 0, y1: y, x2: width, y2: y, token: "line", width: 1 };
  });
}

const SILENT = { searched: "·", unread: "?", notApplicable: "–" } as const;

function silenceTexts({ silences }: GridModel, { xOf, tops, column }: CellPlaces): PlacedText[] {
  return silences.map(({ row, column: code, kind }) => ({
    role: "tick",
    text: SILENT[kind],
    x: xOf(column.get(code) ?? 0),
    y: (tops[row] ?? 0) + CELL / 2 + 4,
    anchor: "middle",
    size: SMALL,
    token: "muted",
  }));
}

/** Marks of one cell stand side by side, or one above the other where the column is narrow. */
function placeGlyphs(
  model: GridModel,
  { step, xOf, tops, column }: CellPlaces,
): PlacedGlyph<GridModel["marks"][number]>[] {
  const cells = groupBy(model.marks, (mark) => `${mark.row} ${mark.column}`);
  return [...cells.values()].flatMap((marks) => {
    const isBeside = step >= GLYPH * marks.length;
    const [across, down] = isBeside ? [GLYPH, 0] : [0, CELL / marks.length];
    return marks.map((mark, index) => {
      const place = index - (marks.length - 1) / 2;
      const x = xOf(column.get(mark.column) ?? 0) + place * across;
      const y = (tops[mark.row] ?? 0) + CELL / 2 + place * down;
      return { mark, x, y, box: null, texts: [] };
    });
  });
}
