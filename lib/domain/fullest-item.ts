import type { Position } from "./position";

/** The item with the most pieces of evidence among some positions; the first by code where several have as many. */
export function fullestItem(positions: readonly Position[]): string | null {
  const pieces = new Map<string, number>();
  for (const { item, evidence } of positions) pieces.set(item, (pieces.get(item) ?? 0) + evidence.length);
  const [fullest] = [...pieces].sort(([a, m], [b, n]) => n - m || a.localeCompare(b));
  return fullest?.[0] ?? null;
}
