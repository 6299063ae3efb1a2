import { buildChart } from "@/lib/charts/build-chart";
import type { ChartModel } from "@/lib/charts/chart-model";
import { CHART_KINDS, type ChartDefinition, type ChartKind } from "@/lib/charts/definition";
import { contextOf, holdings } from "./small-holdings";

export const RELEASE = { n: 1, publishedOn: "2026-11-22" };

const SUBJECTS: Partial<Record<ChartKind, string[]>> = {
  timeline: ["AAA"],
  cell: ["AAA"],
  table: ["AAA"],
  pair: ["AAA", "BBB"],
};

export function definitionOf(kind: ChartKind, over: Partial<ChartDefinition> = {}): ChartDefinition {
  return {
    kind,
    of: "mechanism",
    stakeholders: SUBJECTS[kind] ?? [],
    items: kind === "cell" || kind === "tiles" ? ["sharing"] : [],
    layers: ["official", "conduct", "analyst"],
    asOf: null,
    sort: "record",
    title: null,
    note: null,
    alt: null,
    theme: "auto",
    lang: "en",
    ...over,
  };
}

export function modelOf(definition: ChartDefinition, data = holdings()): ChartModel {
  const links = {
    ...contextOf().links,
    evidence: (id: string) => `/evidence/${id}`,
    cell: (stakeholder: string, item: { code: string }) => `/?cell=${stakeholder}.${item.code}`,
  };
  const model = buildChart({ definition, holdings: data, release: RELEASE, links });
  if (!model) throw new Error(`No model of ${definition.kind}.`);
  return model;
}

export const MODELS = Object.fromEntries(CHART_KINDS.map((kind) => [kind, modelOf(definitionOf(kind))]));
