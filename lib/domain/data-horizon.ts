import type { IsoDay } from "./calendar";
import type { Source } from "./position";

/** Up to which day a release had read, and whether for the stakeholder itself or only at all. */
export interface Horizon {
  day: IsoDay;
  isOwn: boolean;
}

/**
 * The day up to which a release had read for a stakeholder: the last day on which any source coded for it
 * was written. Where none was coded for it, the last day of everything the release had read.
 */
export function horizonOf(sources: readonly Source[], stakeholder: string): Horizon | null {
  const own = lastWritten(sources.filter(({ codedFor }) => codedFor.includes(stakeholder)));
  if (own !== null) return { day: own, isOwn: true };
  const any = lastWritten(sources);
  return any === null ? null : { day: any, isOwn: false };
}

function lastWritten(sources: readonly Source[]): IsoDay | null {
  return sources.reduce<IsoDay | null>(
    (last, { written }) => (last === null || written.last > last ? written.last : last),
    null,
  );
}
