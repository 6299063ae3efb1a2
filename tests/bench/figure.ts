/** One line of docs/benchmarks.md. */
export interface Figure {
  what: string;
  measured: string;
  /** What design asks for, or what was measured beside it in the same run. */
  beside: string;
  holds: boolean | null;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

export function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} kB`;
}
