/** A mark and where it should lie; a fixed one never moves. */
export interface SpreadPoint {
  x: number;
  y: number;
  radius: number;
  isFixed: boolean;
}

const ROUNDS = 500;

/** The golden angle: marks on one spot part in as many directions as there are of them. */
const GOLDEN = 2.39996;

/** Moves marks apart until none covers another, each as little as it can; the same input gives the same places. */
export function spreadPoints<T extends SpreadPoint>(
  points: readonly T[],
  { width, height }: { width: number; height: number },
): T[] {
  const placed = points.map((point) => ({ ...point }));
  for (let round = 0; round < ROUNDS; round++) {
    for (const point of placed) keepInside(point, width, height);
    let isMoved = false;
    for (const [index, a] of placed.entries())
      for (const [offset, b] of placed.slice(index + 1).entries())
        isMoved = pushApart(a, b, GOLDEN * (index + offset)) || isMoved;
    if (!isMoved) return placed;
  }
  for (const point of placed) keepInside(point, width, height);
  return placed;
}

function pushApart(a: SpreadPoint, b: SpreadPoint, angle: number): boolean {
  if (a.isFixed && b.isFixed) return false;
  const gap = a.radius + b.radius + 1;
  const apart = Math.hypot(b.x - a.x, b.y - a.y);
  if (apart >= gap) return false;
  const isOneSpot = apart < 0.01;
  const [dx, dy] = isOneSpot ? [Math.cos(angle), Math.sin(angle)] : [b.x - a.x, b.y - a.y];
  const distance = isOneSpot ? 1 : apart;
  const push = gap - apart + 0.01;
  const [ofA, ofB] = a.isFixed ? [0, push] : b.isFixed ? [push, 0] : [push / 2, push / 2];
  a.x -= (dx / distance) * ofA;
  a.y -= (dy / distance) * ofA;
  b.x += (dx / distance) * ofB;
  b.y += (dy / distance) * ofB;
  return true;
}

function keepInside(point: SpreadPoint, width: number, height: number): void {
  if (point.isFixed) return;
  point.x = Math.min(Math.max(point.x, point.radius + 1), width - point.radius - 1);
  point.y = Math.min(Math.max(point.y, point.radius + 1), height - point.radius - 1);
}
