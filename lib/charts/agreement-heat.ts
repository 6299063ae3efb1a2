import { type Agreement, type Measure, shareBy } from "@/lib/domain/similarity";
import { el, type SvgNode } from "./svg-node";
import { textWidth } from "./text-width";

/** How strongly a square is filled, 0 to 4; null leaves it blank. */
export type Level = 0 | 1 | 2 | 3 | 4;

export interface HeatInput {
  labels: readonly string[];
  /** The same both ways: only what lies below the diagonal is read. */
  levels: readonly (readonly (Level | null)[])[];
}

export interface HeatPicture {
  width: number;
  height: number;
  nodes: SvgNode[];
}

const SQUARE = 11;
const FONT = 9;
const HALF = "agreement-half";

/**
 * The grid of many as one picture. A path for each level, in which a square is a point with a square cap, and the other
 * half of the grid is the first seen in a mirror: tens of thousands of squares stay light.
 */
export function drawAgreementHeat({ labels, levels }: HeatInput): HeatPicture {
  const margin = Math.round(8 + Math.max(0, ...labels.map((label) => textWidth(label, FONT))));
  const paths = new Map<Level, string>();
  for (const [row, squares] of levels.entries()) {
    for (const [column, level] of squares.slice(0, row).entries()) {
      if (level !== null) paths.set(level, `${paths.get(level) ?? ""}M${column} ${row}h0`);
    }
  }
  const half = [...paths].sort().map(([level, d]) => el("path", { d, className: `heat-${level}` }));
  const middle = SQUARE / 2;
  const squares = el("g", { transform: `translate(${margin + middle} ${middle}) scale(${SQUARE})` }, [
    el("g", { id: HALF, strokeLinecap: "square", strokeWidth: 0.9 }, half),
    el("use", { href: `#${HALF}`, transform: "matrix(0 1 1 0 0 0)" }),
  ]);
  const names = labels.map((label, row) =>
    el(
      "text",
      {
        x: margin - 4,
        y: row * SQUARE + FONT - 0.5,
        fontSize: FONT,
        textAnchor: "end",
        className: "network-name",
      },
      [label],
    ),
  );
  return {
    width: margin + labels.length * SQUARE,
    height: labels.length * SQUARE,
    nodes: [squares, ...names],
  };
}

/** A share in five steps, the fullest only for all of it; for net, from all conflict to all agreement. */
export function levelOf(measure: Measure, agreement: Agreement): Level | null {
  const share = shareBy(measure === "net" ? "agreement" : measure, agreement);
  return share === null ? null : (Math.floor(share * 4) as Level);
}
