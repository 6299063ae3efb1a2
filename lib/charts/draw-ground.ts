import { groupBy } from "@/lib/domain/group-by";
import type { Ink } from "./ink";
import type { Layout, PlacedLine, PlacedText, Rect } from "./placed";
import { el, rounded, type SvgNode } from "./svg-node";

/** All that lies under the marks: lanes, grid, labels, ticks. Both hands draw it from the same layout. */
export function drawGround(
  { bands, lines, texts }: Pick<Layout, "bands" | "lines" | "texts">,
  ink: Ink,
): SvgNode[] {
  return [
    ...(bands.length > 0 ? [el("path", { d: bands.map(rectPath).join(""), ...ink({ fill: "band" }) })] : []),
    ...drawLines(lines, ink),
    ...drawTexts(texts, ink),
  ];
}

/** One path for all lines of a look: a narrow chart has a stretch of every grid line in every row. */
function drawLines(lines: readonly PlacedLine[], ink: Ink): SvgNode[] {
  const looks = groupBy(lines, ({ token, width, dash }) => [token, width, dash].join());
  return [...looks.values()].flatMap((alike) => {
    const [first] = alike;
    if (!first) return [];
    const look = { strokeWidth: first.width, strokeDasharray: first.dash };
    return [el("path", { d: alike.map(linePath).join(""), ...ink({ stroke: first.token }), ...look })];
  });
}

/** Every line of a chart is upright or level. Steps down a column are relative, so that all columns read alike. */
function linePath({ x1, y1, x2, y2 }: PlacedLine, index: number, lines: readonly PlacedLine[]): string {
  const above = lines[index - 1];
  const isBelow = above !== undefined && above.x2 === x1 && above.x1 === x1;
  const start = isBelow ? `m0 ${rounded(y1 - above.y2)}` : `M${rounded(x1)} ${rounded(y1)}`;
  return x1 === x2 ? `${start}v${rounded(y2 - y1)}` : `${start}H${rounded(x2)}`;
}

function rectPath({ x, y, width, height }: Rect, index: number, rects: readonly Rect[]): string {
  const above = rects[index - 1];
  const start = above?.x === x ? `m0 ${rounded(y - above.y)}` : `M${rounded(x)} ${rounded(y)}`;
  return `${start}h${rounded(width)}v${rounded(height)}H${rounded(x)}z`;
}

/** Texts of a look share one group, which says it once. */
export function drawTexts(texts: readonly PlacedText[], ink: Ink): SvgNode[] {
  const looks = groupBy(texts, ({ anchor, size, bold, token }) => [anchor, size, bold, token].join());
  return [...looks.values()].flatMap((alike) => {
    const [first] = alike;
    if (!first) return [];
    const { anchor, size, bold, token } = first;
    const look = {
      fontSize: size,
      textAnchor: anchor === "start" ? undefined : anchor,
      fontWeight: bold ? 600 : undefined,
      ...ink({ fill: token }),
    };
    const words = alike.map((one) => el("text", placeOf(one), [one.text]));
    return [el("g", look, words)];
  });
}

function placeOf({ x, y, isTurned }: PlacedText) {
  return isTurned ? { transform: `translate(${rounded(x)} ${rounded(y)}) rotate(-90)` } : { x, y };
}
