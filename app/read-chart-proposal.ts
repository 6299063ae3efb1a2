import "server-only";
import { getLivingRecord } from "@/lib/db/queries/living-record";
import { chartId } from "@/lib/import/stable-ids";
import { missingSubject, writeChartDraft } from "@/lib/schemas/chart-draft";
import { ChartRecord } from "@/lib/schemas/chart-record";
import { firstOf, type RawSearchParams } from "@/lib/schemas/search-params";
import { readDraft } from "./read-draft";

/** A chart from the builder on its way into the record: its line, or what it still lacks. */
export async function readChartProposal(params: RawSearchParams) {
  const { definition, confirmed, notices, model, altBy } = await readDraft({
    ...params,
    // What is published shows the latest release, whatever the builder looked at.
    release: undefined,
  });
  const charts = (await getLivingRecord()).lines.chart;
  const revises = charts.get(firstOf(params.chart) ?? "") ?? null;
  const query = { ...writeChartDraft(definition, confirmed), chart: revises?.id ?? null };
  const faults = [
    ...notices,
    ...missingSubject(definition).filter((fault) => !notices.includes(fault)),
    ...(altBy === null ? ["Confirm or rewrite the words of the chart in the builder first."] : []),
  ];
  const title = definition.title ?? model?.title ?? "";
  const made = { ...definition, title };
  const record =
    model && faults.length === 0
      ? ChartRecord.parse({ id: chartId(made), ...made, reason: null, successor: null })
      : null;
  return { record, revises, query, faults, model, isTaken: record !== null && charts.has(record.id) };
}
