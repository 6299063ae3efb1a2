import type { ChartModel } from "@/lib/charts/chart-model";
import { plotHeight } from "@/lib/charts/draw-plot";
import { mapLines } from "@/lib/charts/layout-map";
import { tileRows } from "@/lib/charts/layout-tiles";
import { KEY_WIDTH } from "@/lib/charts/render-key";
import { textWidth, wrapText } from "@/lib/charts/text-width";

/** Everything beside the numbers that stands in the frame and takes room. */
export interface EmbedWords {
  model: ChartModel;
  /** The author's own note, always shown; the chart's own stands with the table. */
  note: string | null;
  status: string;
}

export interface EmbedTier {
  /** The width the chart is drawn at. */
  width: number;
  /** The frame must be at least this wide. */
  from: number;
  heights: {
    title: number;
    finding: number;
    legend: number;
    plot: number;
    note: number;
    source: number;
    status: number;
  };
  /** More air under each row, so that every width comes to one height. */
  extra: number;
}

export interface EmbedLayout {
  tiers: EmbedTier[];
  height: number;
}

export const PADDING = 12;
const WIDTHS = [296, 540, 740] as const;
export const TITLE = { size: 19, line: 24 };
export const FINDING = { size: 14, line: 20 };
export const SMALL = { size: 12, line: 17 };
export const KEY_LINE = 24;
/** The line of links, the summary of the table, and the air between the parts. */
const FIXED = { links: 28, summary: 28, gaps: 30 };
// A serif is wider than what the estimate was made for, and bold.
const SERIF = 1.1;

/** The room every part needs at three widths, and the one height that fits them all: a frame of that height never shifts its page. */
export function layoutEmbed(words: EmbedWords): EmbedLayout {
  const tiers = WIDTHS.map((width, index) => tierOf(words, width, index));
  const totals = tiers.map(totalOf);
  const height = Math.ceil(Math.max(...totals));
  return {
    height,
    tiers: tiers.map((tier, index) => {
      const lines = linesOf(words.model, tier.width);
      const extra = Math.floor((height - (totals[index] ?? height)) / Math.max(1, lines));
      return {
        ...tier,
        extra,
        heights: { ...tier.heights, plot: tier.heights.plot + extra * lines },
      };
    }),
  };
}

/** How many lines of a chart take part when it is given more air. */
function linesOf(model: ChartModel, width: number): number {
  if (model.form === "map") return mapLines(model, width);
  return model.form === "tiles" ? tileRows(model) : model.rows.length;
}

function tierOf({ model, note, status }: EmbedWords, width: number, index: number): EmbedTier {
  return {
    width,
    from: index === 0 ? 0 : width + 2 * PADDING,
    extra: 0,
    heights: {
      title: paragraph(model.title, width / SERIF, TITLE),
      finding: paragraph(model.takeaway, width, FINDING),
      legend: legendLines(model, width) * KEY_LINE,
      plot: Math.ceil(plotHeight(model, width)),
      note: note === null ? 0 : paragraph(note, width, SMALL) + 4,
      source: paragraph(model.sources, width, SMALL),
      // Reserved for the longest thing it may ever say, so that a correction moves nothing.
      status: Math.max(paragraph(status, width, SMALL), paragraph(LONGEST_STATUS, width, SMALL)),
    },
  };
}

const LONGEST_STATUS =
  "Pinned to release 1000. Corrected since: evidence under it was recoded or withdrawn. See release 1000.";

function totalOf({ heights }: EmbedTier): number {
  const parts = Object.values(heights).reduce((sum, part) => sum + part, 0);
  return parts + FIXED.links + FIXED.summary + FIXED.gaps + 2 * PADDING;
}

function paragraph(text: string, width: number, { size, line }: { size: number; line: number }): number {
  return wrapText(text, width, size).length * line;
}

function legendLines({ series }: ChartModel, width: number): number {
  let [lines, x] = [1, 0];
  for (const { label } of series) {
    const needed = KEY_WIDTH + 6 + textWidth(label, SMALL.size) + 14;
    if (x > 0 && x + needed > width) [lines, x] = [lines + 1, 0];
    x += needed;
  }
  return series.length === 0 ? 0 : lines;
}
