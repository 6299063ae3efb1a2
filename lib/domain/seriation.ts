/** How alike two things are, by their places in the list; null where too little is on record to say. */
export type Likeness = (i: number, j: number) => number | null;

/**
 * An order in which like sits beside like: average-linkage clustering, each merge turned so that its most alike ends
 * meet (Gruvaeus and Wainer 1972). Unknown likeness enters no average; what it leaves unlinked is joined by name.
 * The names decide every tie, so the order of the input never shows.
 */
export function seriate(names: readonly string[], likeness: Likeness): number[] {
  const byName = names.map((_, index) => index).sort((a, b) => compareText(names[a] ?? "", names[b] ?? ""));
  let clusters = byName.map((index): Cluster => [index]);
  const linkage = buildLinkage(byName, likeness);
  const alive = byName.map((_, place) => place);
  while (alive.length > 1) {
    const [left, right] = closestPair(alive, linkage);
    const joined = joinEnds(clusters[left] ?? [], clusters[right] ?? [], likeness);
    clusters = clusters.map((cluster, place) => (place === left ? joined : cluster));
    absorb(linkage, left, right);
    alive.splice(alive.indexOf(right), 1);
  }
  return clusters[alive[0] ?? 0] ?? [];
}

/** Members in their order along the axis. */
type Cluster = number[];

/** Sums and counts of the known likenesses between clusters: they add up when clusters merge. */
interface Linkage {
  sums: Float64Array[];
  counts: Float64Array[];
}

function buildLinkage(places: readonly number[], likeness: Likeness): Linkage {
  const known = places.map((a) => places.map((b) => (a === b ? null : likeness(a, b))));
  return {
    sums: known.map((row) => Float64Array.from(row, (value) => value ?? 0)),
    counts: known.map((row) => Float64Array.from(row, (value) => (value === null ? 0 : 1))),
  };
}

/** The two clusters most alike on average; the first in order where none is, or where several are. */
function closestPair(alive: readonly number[], { sums, counts }: Linkage): [number, number] {
  let best: [number, number] = [alive[0] ?? 0, alive[1] ?? 0];
  let most = Number.NEGATIVE_INFINITY;
  for (const [at, a] of alive.entries()) {
    const [sumsOfA, countsOfA] = [sums[a], counts[a]];
    for (let next = at + 1; next < alive.length; next++) {
      const b = alive[next] ?? 0;
      const count = countsOfA?.[b] ?? 0;
      if (count === 0) continue;
      const average = (sumsOfA?.[b] ?? 0) / count;
      // A hair more is rounding, not likeness.
      if (average > most + 1e-9) {
        most = average;
        best = [a, b];
      }
    }
  }
  return best;
}

function absorb({ sums, counts }: Linkage, kept: number, gone: number): void {
  for (const table of [sums, counts]) {
    for (const [other, row] of table.entries()) {
      const merged = (row[kept] ?? 0) + (row[gone] ?? 0);
      row[kept] = merged;
      const own = table[kept];
      if (own) own[other] = merged;
    }
  }
}

/** Of the four ways to put two runs end to end, the one whose meeting ends are most alike. */
function joinEnds(left: Cluster, right: Cluster, likeness: Likeness): Cluster {
  const ways = [
    [left, right],
    [left, [...right].reverse()],
    [[...left].reverse(), right],
    [[...left].reverse(), [...right].reverse()],
  ] as const;
  let best: readonly [Cluster, Cluster] = [left, right];
  let most = Number.NEGATIVE_INFINITY;
  for (const [first, second] of ways) {
    const meeting = likeness(first.at(-1) ?? 0, second[0] ?? 0) ?? Number.NEGATIVE_INFINITY;
    if (meeting > most) {
      most = meeting;
      best = [first, second];
    }
  }
  return [...best[0], ...best[1]];
}

// Code unit order, the same in every language and on every machine.
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
