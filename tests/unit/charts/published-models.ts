import { buildChart } from "@/lib/charts/build-chart";
import type { ChartModel } from "@/lib/charts/chart-model";
import { CHART_KINDS, type ChartDefinition, type ChartKind } from "@/lib/charts/definition";
import type { Holdings } from "@/lib/domain/holdings";
import { getWorldGeometry } from "@/lib/export/world-geometry";
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
    items: kind === "cell" || kind === "tiles" || kind === "map" ? ["sharing"] : [],
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

export const world = await getWorldGeometry();

/** Where the hand-made states lie on a map: two in its frame, one far from it, one too small to be hit. */
const PLACES: Record<string, string> = { AAA: "AFG", BBB: "PAK", CCC: "USA", DDD: "BHR" };

function placedHoldings(): Holdings {
  const data = holdings();
  const stakeholders = data.stakeholders.map((one) => ({ ...one, iso3: PLACES[one.code] ?? null }));
  return { ...data, stakeholders };
}

export function modelOf(
  definition: ChartDefinition,
  data = definition.kind === "map" ? placedHoldings() : holdings(),
): ChartModel {
  const links = {
    ...contextOf().links,
    evidence: (id: string) => `/evidence/${id}`,
    cell: (stakeholder: string, item: { code: string }) => `/?cell=${stakeholder}.${item.code}`,
  };
  const model = buildChart({ definition, holdings: data, release: RELEASE, links, world });
  if (!model) throw new Error(`No model of ${definition.kind}.`);
  return model;
}

export const MODELS = Object.fromEntries(CHART_KINDS.map((kind) => [kind, modelOf(definitionOf(kind))]));
