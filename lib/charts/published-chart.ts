import type { IsoDay } from "@/lib/domain/calendar";
import type { ChartDefinition } from "./definition";

/** A published chart with every revision of its definition, oldest first. */
export interface PublishedChart {
  id: string;
  revisions: ChartRevision[];
  withdrawn: { reason: string; successor: string | null; on: IsoDay } | null;
}

interface ChartRevision {
  n: number;
  definition: ChartDefinition;
  publishedOn: IsoDay;
  /** Why it is another than before; nothing for the first. */
  change: string | null;
}
