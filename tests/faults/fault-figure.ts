/** One line of docs/reliability.md. */
export interface FaultFigure {
  /** What was done to the site. */
  fault: string;
  /** What is promised of it. */
  promise: string;
  measured: string;
  /** Null where the machine did not let us measure. */
  holds: boolean | null;
}

/** The worst of some durations, in words. */
export function worst(durationsMs: readonly number[]): string {
  return seconds(Math.max(0, ...durationsMs));
}

export function seconds(ms: number): string {
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}
