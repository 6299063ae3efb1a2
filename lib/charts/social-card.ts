import type { ChartModel } from "./chart-model";
import { type RenderOptions, renderSvg } from "./render-svg";

/** Shapes that other sites ask for, in pixels. */
export const CARD_SIZES = {
  og: { width: 1200, height: 630 },
  square: { width: 1080, height: 1080 },
} as const;
export type CardSize = keyof typeof CARD_SIZES;

// Drawn at these widths, the largest letters first.
const DRAWN_WIDTHS = [800, 960, 1200];
const FEWEST_ROWS = 4;

/** A chart in a given shape: as many of its rows as fit at a size that can be read, and how many those are. */
export function renderCard(
  model: ChartModel,
  size: CardSize,
  options: Pick<RenderOptions, "theme" | "credit">,
): string {
  const { width, height } = CARD_SIZES[size];
  const enough = Math.min(FEWEST_ROWS, model.rows.length);
  let last = "";
  for (const at of DRAWN_WIDTHS) {
    const shape = { ...options, width: at, height: Math.round((at * height) / width) };
    const rows = mostRows(model, shape);
    last = crop(renderShape(firstRows(model, Math.max(1, rows)), shape), shape);
    if (rows >= enough) return last;
  }
  return last;
}

interface FitOptions extends Pick<RenderOptions, "theme" | "credit"> {
  width: number;
  height: number;
}

/** How many of the first rows fit; a chart with more rows is never lower, so the answer can be halved towards. */
function mostRows(model: ChartModel, options: FitOptions): number {
  let [fits, tooMany] = [0, model.rows.length + 1];
  while (tooMany - fits > 1) {
    const rows = Math.floor((fits + tooMany) / 2);
    if (heightOf(renderShape(firstRows(model, rows), options)) <= options.height) fits = rows;
    else tooMany = rows;
  }
  return fits;
}

function renderShape(model: ChartModel, { width, height, theme, credit }: FitOptions): string {
  return renderSvg(model, { width, height, theme, credit, lang: "en", id: "card", framed: true });
}

function heightOf(svg: string): number {
  return Number(/ height="(\d+)"/.exec(svg)?.[1] ?? 0);
}

/** What is larger than its shape all the same is cut at the foot, never squeezed. */
function crop(svg: string, { width, height }: FitOptions): string {
  return svg
    .replace(/viewBox="[^"]*"/, `viewBox="0 0 ${width} ${height}"`)
    .replace(/ height="\d+"/, ` height="${height}"`);
}

function firstRows(model: ChartModel, count: number): ChartModel {
  // A map cannot lose a row of its states.
  if (model.form === "tiles" || model.form === "map") return { ...model, note: "" };
  const note = count === model.rows.length ? "" : `The first ${count} of ${model.rows.length} rows.`;
  const rows = model.rows.slice(0, count);
  const kept = new Set(rows.map(({ code }) => code));
  const cut = { note, rows };
  if (model.form === "bars")
    return { ...model, ...cut, marks: model.marks.filter(({ row }) => kept.has(row)) };
  if (model.form === "timeline")
    return { ...model, ...cut, marks: model.marks.filter(({ row }) => kept.has(row)) };
  if (model.form === "list")
    return { ...model, ...cut, marks: model.marks.filter(({ row }) => kept.has(row)) };
  const silences = model.silences.filter(({ row }) => kept.has(row));
  return { ...model, ...cut, silences, marks: model.marks.filter(({ row }) => kept.has(row)) };
}
