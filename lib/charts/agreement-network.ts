import { el, type SvgNode } from "./svg-node";
import { textWidth } from "./text-width";

export interface NetworkPoint {
  id: string;
  label: string;
  /** Drawn hollow: a group speaks for itself, not for its members. */
  collective: boolean;
}

export interface NetworkTie {
  from: string;
  to: string;
  sign: "congruence" | "conflict" | "even";
  /** How much agreement outweighs conflict or the other way round, in mechanisms. */
  weight: number;
}

export interface NetworkPicture {
  width: number;
  height: number;
  nodes: SvgNode[];
}

const FONT = 13;
const LINE = 15;
const LEAST_RADIUS = 150;

/** A ring of names in the order given, so that neighbours are alike, and a tie between each two that are joined. */
export function drawAgreementNetwork(
  points: readonly NetworkPoint[],
  ties: readonly NetworkTie[],
): NetworkPicture {
  const radius = Math.max(LEAST_RADIUS, (points.length * LINE) / (2 * Math.PI));
  const margin = 22 + Math.max(0, ...points.map(({ label }) => textWidth(label, FONT)));
  const size = 2 * (radius + margin);
  const centre = size / 2;
  const placed = new Map(
    points.map((point, index) => {
      const angle = (2 * Math.PI * index) / Math.max(1, points.length) - Math.PI / 2;
      return [
        point.id,
        { ...point, angle, x: centre + radius * Math.cos(angle), y: centre + radius * Math.sin(angle) },
      ];
    }),
  );
  const lines = ties.flatMap((tie) => {
    const [from, to] = [placed.get(tie.from), placed.get(tie.to)];
    return from && to ? [drawTie({ from, to, tie, centre })] : [];
  });
  return {
    width: size,
    height: size,
    nodes: [el("g", { fill: "none" }, lines), ...[...placed.values()].map(drawPoint)],
  };
}

interface Placed extends NetworkPoint {
  angle: number;
  x: number;
  y: number;
}

interface TieInput {
  from: Placed;
  to: Placed;
  tie: NetworkTie;
  centre: number;
}

/** Congruence is a plain line, conflict a dashed one with a cross, even a dotted one: no sign is told by colour alone. */
function drawTie({ from, to, tie: { sign, weight }, centre }: TieInput): SvgNode {
  // Bent towards the centre by half, so that ties of neighbours stay apart from the ring.
  const bend = { x: ((from.x + to.x) / 2 + centre) / 2, y: ((from.y + to.y) / 2 + centre) / 2 };
  const line = el("path", {
    d: `M${short(from.x)} ${short(from.y)}Q${short(bend.x)} ${short(bend.y)} ${short(to.x)} ${short(to.y)}`,
    className: `tie-${sign}`,
    strokeWidth: Math.min(4, 0.75 + weight / 3),
  });
  if (sign !== "conflict") return line;
  const [x, y] = [(from.x + to.x + 2 * bend.x) / 4, (from.y + to.y + 2 * bend.y) / 4];
  const cross = `M${short(x - 4)} ${short(y - 4)}l8 8M${short(x + 4)} ${short(y - 4)}l-8 8`;
  return el("g", {}, [line, el("path", { d: cross, className: "tie-cross", strokeWidth: 2 })]);
}

/** Names stand outside the ring, turned along the spoke and never upside down. */
function drawPoint({ label, collective, angle, x, y }: Placed): SvgNode {
  const isLeft = Math.cos(angle) < -1e-9;
  const away = { x: x + 10 * Math.cos(angle), y: y + 10 * Math.sin(angle) };
  const turn = (angle * 180) / Math.PI + (isLeft ? 180 : 0);
  return el("g", {}, [
    el("circle", { cx: x, cy: y, r: 4, className: collective ? "network-group" : "network-state" }),
    el(
      "text",
      {
        x: away.x,
        y: away.y + FONT * 0.35,
        fontSize: FONT,
        textAnchor: isLeft ? "end" : "start",
        transform: `rotate(${short(turn)} ${short(away.x)} ${short(away.y)})`,
        className: "network-name",
      },
      [label],
    ),
  ]);
}

function short(value: number): number {
  return Math.round(value * 10) / 10;
}
