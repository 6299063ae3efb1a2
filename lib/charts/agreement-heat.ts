import { type Agreement, type Measure, shareBy } from "@/lib/domain/similarity";
import { el, type SvgNode } from "./svg-node";
import { textWidth } from "./text-width";

/** How strongly a square is filled, 0 to 4; null leaves it blank. */
export type Level = 0 | 1 | 2 | 3 | 4;

export interface HeatInput {
  labels: readonly string[];
  levels: readonly (readonly (Level | null)[])[];
}

export interface HeatPicture {
  width: number;
  height: number;
  nodes: SvgNode[];
}

const SQUARE = 11;
const FONT = 9;

/** The grid of many as one picture: a path for each level, so that tens of thousands of squares stay light. */
export function drawAgreementHeat({ labels, levels }: HeatInput): HeatPicture {
  const margin = 8 + Math.max(0, ...labels.map((label) => textWidth(label, FONT)));
  const paths = new Map<Level, string>();
  for (const [row, squares] of levels.entries()) {
    for (const [column, level] of squares.entries()) {
      if (level === null) continue;
      const [x, y] = [Math.round(margin) + column * SQUARE, row * SQUARE];
      paths.set(level, `${paths.get(level) ?? ""}M${x} ${y}h10v10h-10z`);
    }
  }
  const names = labels.map((label, row) =>
    el(
      "text",
      {
        x: Math.round(margin) - 4,
        y: row * SQUARE + FONT - 0.5,
        fontSize: FONT,
        textAnchor: "end",
        className: "network-name",
      },
      [label],
    ),
  );
  return {
    width: Math.round(margin) + labels.length * SQUARE,
    height: labels.length * SQUARE,
    nodes: [
      ...[...paths].sort().map(([level, d]) => el("path", { d, className: `heat-${level}` })),
      ...names,
    ],
  };
}

/** A share in five steps, the fullest only for all of it; for net, from all conflict to all agreement. */
export function levelOf(measure: Measure, agreement: Agreement): Level | null {
  const share = shareBy(measure === "net" ? "agreement" : measure, agreement);
  return share === null ? null : (Math.floor(share * 4) as Level);
}
