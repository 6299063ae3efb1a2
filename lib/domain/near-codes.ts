/** A known code with a name, as offered to a reader whose address names none. */
export interface KnownCode {
  code: string;
  name: string;
}

/** The codes a mistyped one may have meant, nearest first; none when nothing is near. */
export function nearCodes(asked: string, known: readonly KnownCode[], most = 5): KnownCode[] {
  const wanted = asked.slice(0, 60).toLowerCase();
  if (wanted === "") return [];
  return known
    .map((one) => ({ one, distance: Math.min(distanceTo(one.code, wanted), distanceTo(one.name, wanted)) }))
    .filter(({ distance }) => distance <= 0.5)
    .sort((a, b) => a.distance - b.distance || a.one.code.localeCompare(b.one.code))
    .slice(0, most)
    .map(({ one }) => one);
}

/** 0 is the same text, 1 nothing in common; a text that holds the other is near. */
function distanceTo(text: string, wanted: string): number {
  const candidate = text.toLowerCase();
  if (candidate === wanted) return 0;
  if (wanted.length >= 2 && candidate.includes(wanted)) return 0.2;
  if (candidate.length >= 3 && wanted.includes(candidate)) return 0.25;
  return editDistance(candidate, wanted) / Math.max(candidate.length, wanted.length);
}

/** Letters added, dropped, changed, or swapped with their neighbour (optimal string alignment). */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const change = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const swap = isSwap ? (before[column - 2] ?? 0) + 1 : change;
      current.push(Math.min(change, swap, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    before = previous;
    previous = current;
  }
  return previous[b.length] ?? 0;
}
