/** A mark and where it should lie; a fixed one never moves. */
export interface SpreadPoint {
  x: number;
  y: number;
  radius: number;
  isFixed: boolean;
}

const ROUNDS = 120;

/** Moves marks apart until none covers another, each as little as it can; the same input gives the same places. */
export function spreadPoints<T extends SpreadPoint>(
  points: readonly T[],
  { width, height }: { width: number; height: number },
): T[] {
  const placed = points.map((point) => ({ ...point }));
  for (let round = 0; round < ROUNDS; round++) {
    let isMoved = false;
    for (const [index, a] of placed.entries())
      for (const b of placed.slice(index + 1)) isMoved = pushApart(a, b) || isMoved;
    for (const point of placed) keepInside(point, width, height);
    if (!isMoved) break;
  }
  return placed;
}

function pushApart(a: SpreadPoint, b: SpreadPoint): boolean {
  if (a.isFixed && b.isFixed) return false;
  const gap = a.radius + b.radius + 1;
  // Two marks on one spot part sideways.
  const [dx, dy] = a.x === b.x && a.y === b.y ? [1, 0] : [b.x - a.x, b.y - a.y];
  const distance = Math.hypot(dx, dy);
  if (distance >= gap) return false;
  const push = gap - distance + 0.01;
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
