import type { IsoDay } from "@/lib/domain/calendar";
import type { RecordChanges } from "@/lib/domain/change";
import type { ChangeTally } from "@/lib/domain/change-tally";
import type { Horizon } from "@/lib/domain/data-horizon";
import type { Holdings } from "@/lib/domain/holdings";
import type { Release } from "@/lib/domain/position";
import type { Query } from "@/lib/routes";
import type { ChangesView } from "@/lib/schemas/changes-view";
import { layersParam } from "@/lib/schemas/lens-params";

/** Everything a page or a file of changes shows. */
export interface ChangesReport {
  view: ChangesView;
  /** The state before and after; of two days, the same release twice. */
  before: Holdings;
  after: Holdings;
  changes: RecordChanges;
  /** Counted whatever cause the reader narrowed the passages to. */
  tally: ChangeTally;
  /** By stakeholder, what the earlier release had read up to; null for two days. */
  horizonOf: ((stakeholder: string) => Horizon | null) | null;
  releases: readonly Release[];
  notes: readonly { n: number; note: string }[];
  today: IsoDay;
  days: readonly IsoDay[];
  pins: ChangesPins;
}

/** The release in which each side can be seen, and on which day. */
export interface ChangesPins {
  before: Pinned;
  after: Pinned;
}

export interface Pinned {
  pin: number | null;
  asOf: IsoDay | null;
}

/** How many passages one page shows. */
export const PASSAGES_PER_PAGE = 100;

/** A view as the parameters of its address, without page and release. */
export function changesQuery({ between, stakeholders, item, kind, layers, cause }: ChangesView): Query {
  return {
    from: between.from,
    to: between.to,
    stakeholder: stakeholders.join(","),
    kind,
    item,
    layers: layersParam(layers),
    cause,
  };
}
