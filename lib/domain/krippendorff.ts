/** How far apart two values are: only whether they differ, or by their ranks too. */
export type Scale = "nominal" | "ordinal";

/**
 * Krippendorff's alpha: agreement beyond what chance would bring, 1 being perfect and 0 as good as chance.
 * @param units what each coder gave for one unit; null where a coder gave nothing. Units that fewer than two coded say nothing.
 * @param values every value there is, on an ordinal scale from the least to the most
 * @returns null where it is not defined: fewer than two values to compare, or all of them the same
 */
export function krippendorffAlpha<V>(
  units: readonly (readonly (V | null)[])[],
  values: readonly V[],
  scale: Scale,
): number | null {
  const coincidences = countCoincidences(units, values);
  const totals = coincidences.map((row) => sum(row));
  const n = sum(totals);
  let [observed, expected] = [0, 0];
  for (const [c, row] of coincidences.entries()) {
    for (const [k, count] of row.entries()) {
      const apart = distance(totals, c, k, scale);
      observed += count * apart;
      expected += (totals[c] ?? 0) * (totals[k] ?? 0) * apart;
    }
  }
  return expected === 0 ? null : 1 - ((n - 1) * observed) / expected;
}

/** How often two coders gave each pair of values for one unit; a unit of m coders weighs as m values. */
function countCoincidences<V>(units: readonly (readonly (V | null)[])[], values: readonly V[]): number[][] {
  const place = new Map(values.map((value, index) => [value, index]));
  const matrix = values.map(() => values.map(() => 0));
  for (const unit of units) {
    const given = unit.flatMap((value) => (value === null ? [] : [place.get(value) ?? -1]));
    if (given.includes(-1)) throw new RangeError("A coder gave a value that is not on the scale.");
    for (const [i, a] of given.entries()) {
      for (const [j, b] of given.entries()) {
        const row = matrix[a];
        if (i !== j && row) row[b] = (row[b] ?? 0) + 1 / (given.length - 1);
      }
    }
  }
  return matrix;
}

// On an ordinal scale two values are as far apart as there are values given between them.
function distance(totals: readonly number[], c: number, k: number, scale: Scale): number {
  if (c === k) return 0;
  if (scale === "nominal") return 1;
  const between = totals.slice(Math.min(c, k), Math.max(c, k) + 1);
  return (sum(between) - ((totals[c] ?? 0) + (totals[k] ?? 0)) / 2) ** 2;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
