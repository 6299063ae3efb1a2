import type { IsoDay } from "@/lib/domain/calendar";
import type { Holdings } from "@/lib/domain/holdings";
import { buildChart } from "./build-chart";
import type { ChartDefinition } from "./definition";
import { describeNumbers } from "./difference";
import type { WorldGeometry } from "./map-geometry";

/** What becomes of a published chart, and so of every page that embeds it live. */
export type ChartShift = "new" | "withdrawn" | "again" | "redefined" | "renumbered" | "emptied";

export interface ShiftedChart {
  id: string;
  title: string;
  shift: ChartShift;
}

export interface StandingChart {
  id: string;
  isWithdrawn: boolean;
  definition: ChartDefinition & { title: string };
}

export interface ChartsAt {
  charts: readonly StandingChart[];
  holdings: Holdings;
}

/** The day from which both states of the record are seen, and what maps are drawn from. */
export interface Outlook {
  day: IsoDay;
  world: WorldGeometry;
}

/** Every published chart that would show something else, seen alike in two states of the record. */
export function compareStandingCharts(before: ChartsAt, after: ChartsAt, seen: Outlook): ShiftedChart[] {
  const known = new Map(before.charts.map((chart) => [chart.id, chart]));
  return after.charts.flatMap((chart): ShiftedChart[] => {
    const was = known.get(chart.id);
    const shift = shiftOf(was && { chart: was, holdings: before.holdings }, { chart, ...after }, seen);
    return shift === null ? [] : [{ id: chart.id, title: chart.definition.title, shift }];
  });
}

interface ChartAt {
  chart: StandingChart;
  holdings: Holdings;
}

function shiftOf(before: ChartAt | undefined, after: ChartAt, seen: Outlook): ChartShift | null {
  if (!before) return "new";
  if (before.chart.isWithdrawn) return after.chart.isWithdrawn ? null : "again";
  if (after.chart.isWithdrawn) return "withdrawn";
  const isRedefined = JSON.stringify(before.chart.definition) !== JSON.stringify(after.chart.definition);
  // A changeset of charts alone leaves the record as it is, and drawing it twice would tell nothing.
  if (!isRedefined && before.holdings === after.holdings) return null;
  const [was, is] = [drawn(before, seen), drawn(after, seen)];
  if (is === null) return was === null ? null : "emptied";
  if (isRedefined) return "redefined";
  return was === is ? null : "renumbered";
}

/** Everything a reader takes from the chart, or null where it has no subject. */
function drawn({ chart: { definition }, holdings }: ChartAt, { day, world }: Outlook): string | null {
  const model = buildChart({ definition, holdings, release: { n: 0, publishedOn: day }, world });
  return model && describeNumbers(model);
}
