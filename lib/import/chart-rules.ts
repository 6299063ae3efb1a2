import { missingSubject } from "@/lib/schemas/chart-draft";
import { type ChartRecord, definitionOf } from "@/lib/schemas/chart-record";
import type { Lines } from "./record-lines";

export interface ChartChange {
  id: string;
  baseKey: string | null;
  chart: ChartRecord;
}

/** What is wrong with the charts that changes make, in the record as it would be: [the change's id, the fault]. */
export function checkCharts(after: Lines, changes: readonly ChartChange[]): [string, string][] {
  return changes.flatMap(({ id, baseKey, chart }): [string, string][] => [
    ...(baseKey !== null && baseKey !== chart.id
      ? ([[id, `is chart ${baseKey} and keeps that id: other people's pages name it`]] as [string, string][])
      : []),
    ...(baseKey === null && chart.reason !== null
      ? ([[id, "cannot begin withdrawn"]] as [string, string][])
      : []),
    ...faultsOfStanding(after, chart).map((fault): [string, string] => [id, fault]),
    ...faultsOfSuccessor(after, chart).map((fault): [string, string] => [id, fault]),
  ]);
}

/** A withdrawn chart may name what has left the record: that can be why it was withdrawn. */
function faultsOfStanding(after: Lines, chart: ChartRecord): string[] {
  if (chart.reason !== null) return [];
  const unknown = [
    ...chart.stakeholders.filter((code) => !after.stakeholder.has(code)),
    ...chart.items.filter((code) => !after.item.has(code)),
  ];
  return [
    ...unknown.map((code) => `names ${code}, which is not on record`),
    ...missingSubject(definitionOf(chart)),
  ];
}

function faultsOfSuccessor(after: Lines, { successor }: ChartRecord): string[] {
  if (successor === null || after.chart.get(successor)?.reason === null) return [];
  return [`names the successor ${successor}, which is no chart that stands`];
}
