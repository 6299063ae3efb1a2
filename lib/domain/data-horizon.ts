import type { IsoDay } from "./calendar";
import type { Source } from "./position";

/**
 * The day up to which a release had read for a stakeholder: the last day on which any source coded for it
 * was written. Where none was coded for it, the last day of everything the release had read.
 */
export function horizonOf(sources: readonly Source[], stakeholder: string): IsoDay | null {
  return (
    lastWritten(sources.filter(({ codedFor }) => codedFor.includes(stakeholder))) ?? lastWritten(sources)
  );
}

function lastWritten(sources: readonly Source[]): IsoDay | null {
  return sources.reduce<IsoDay | null>(
    (last, { written }) => (last === null || written.last > last ? written.last : last),
    null,
  );
}
