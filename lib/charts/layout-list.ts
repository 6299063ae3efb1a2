import { groupBy } from "@/lib/domain/group-by";
import type { ListMark, ListModel } from "./chart-model";
import { columnsOf, LABEL, NARROW, placeRows, SMALL } from "./layout-rows";
import type { ListLayout, PlacedGlyph, PlacedText, Rect } from "./placed";
import { textWidth, wrapText } from "./text-width";

const LINE = 18;
const SMALL_LINE = 16;
const INDENT = 22;
const GAP = 12;

/** The geometry of a list: a label for each row, and beside or under it what is on record, line by line. */
export function layoutList(model: ListModel, width: number, extra = 0): ListLayout {
  const columns = columnsOf(model.rows, width);
  const whens = Math.ceil(Math.max(0, ...model.marks.map(({ when }) => textWidth(when, SMALL))));
  const isNarrow = width < NARROW;
  const room = columns.width - INDENT - (isNarrow ? 0 : whens + GAP);
  const marks = groupBy(model.marks, ({ row }) => row);
  const blocks = new Map(
    [...marks].map(([row, list]) => [
      row,
      list.map((mark) =>
        linesOf(mark, room, isNarrow ? columns.width - INDENT - whens - GAP : Number.POSITIVE_INFINITY),
      ),
    ]),
  );
  const rows = placeRows({
    rows: model.rows,
    width,
    top: 4,
    heightOf: ({ code }) =>
      Math.max(
        LINE,
        (blocks.get(code) ?? []).reduce((sum, block) => sum + heightOf(block), 0),
      ),
    extra,
  });
  const plot: Rect = { x: columns.x, y: 4, width: columns.width, height: rows.bottom - 4 };
  const glyphs = model.rows.flatMap(({ code }) =>
    placeBlocks({ blocks: blocks.get(code) ?? [], top: rows.tops[code] ?? 0, plot }),
  );
  return { width, height: rows.bottom + 8, plot, texts: rows.texts, lines: rows.lines, bands: [], glyphs };
}

interface Block {
  mark: ListMark;
  words: string[];
  detail: string[];
  /** null where the date is among the details. */
  when: string | null;
}

/** A date stays beside words that leave it room, and else goes under them. */
function linesOf(mark: ListMark, room: number, roomBeside: number): Block {
  const isUnder = textWidth(mark.words, LABEL) > roomBeside;
  const detail = [mark.detail, isUnder ? mark.when : null].filter((text) => text !== null).join(" ");
  return {
    mark,
    when: isUnder ? null : mark.when,
    words: wrapText(mark.words, room, LABEL),
    detail: detail === "" ? [] : wrapText(detail, room, SMALL),
  };
}

function heightOf({ words, detail }: Block): number {
  return words.length * LINE + detail.length * SMALL_LINE + 4;
}

interface BlocksInput {
  blocks: readonly Block[];
  top: number;
  plot: Rect;
}

function placeBlocks({ blocks, top, plot }: BlocksInput): PlacedGlyph<ListMark>[] {
  let y = top;
  return blocks.map((block) => {
    const { mark, words, detail, when } = block;
    const x = plot.x + INDENT;
    const first = y + 13;
    const under = first + (words.length - 1) * LINE + SMALL_LINE;
    const text = (one: string, at: number, over: Partial<PlacedText>): PlacedText => {
      return { role: "words", text: one, x, y: at, anchor: "start", size: LABEL, token: "ink", ...over };
    };
    const placed = {
      mark,
      x: plot.x + 9,
      y: y + 9,
      box: { x: plot.x, y, width: plot.width, height: heightOf(block) },
      texts: [
        ...words.map((line, index) => text(line, first + index * LINE, {})),
        ...detail.map((line, index) =>
          text(line, under + index * SMALL_LINE, { size: SMALL, token: "muted" }),
        ),
        ...(when === null
          ? []
          : [text(when, first, { x: plot.x + plot.width, anchor: "end", size: SMALL, token: "muted" })]),
      ],
    };
    y += heightOf(block);
    return placed;
  });
}
