import { buildMatrix } from "@/lib/domain/matrix";
import type { ItemKind } from "@/lib/domain/vocabulary";
import { buildAgreementChart } from "./build-agreement-chart";
import { buildBasisMix } from "./build-basis-mix";
import { buildCellChart } from "./build-cell-chart";
import { buildMapChart } from "./build-map-chart";
import { buildMatrixChart } from "./build-matrix-chart";
import { buildPairChart } from "./build-pair-chart";
import { buildSaidDone } from "./build-said-done";
import { buildSalienceByThreat } from "./build-salience-by-threat";
import { buildStanceByMechanism } from "./build-stance-by-mechanism";
import { buildTableChart } from "./build-table-chart";
import { buildTilesChart } from "./build-tiles-chart";
import { buildTimelineOf } from "./build-timeline";
import type { ChartContext } from "./chart-context";
import type { ChartModel } from "./chart-model";
import type { ChartDefinition, ChartKind } from "./definition";
import type { WorldGeometry } from "./map-geometry";

/** What a kind of chart needs from its author, and how it is built. A new kind is one entry. */
export interface ChartKindEntry {
  title: string;
  /** The question it answers, in a reader's words. */
  question: string;
  stakeholders: "any" | "one" | "two" | "some";
  items: "any" | "one" | "none";
  /** Items of one kind only, or null where the author chooses. */
  itemKind: ItemKind | null;
  /** A model, or null where what it is about is unknown at this release. */
  build: (context: ChartContext, definition: ChartDefinition, world: WorldGeometry) => ChartModel | null;
}

export const CHART_KIND_ENTRIES: Record<ChartKind, ChartKindEntry> = {
  stance: {
    title: "Stance by mechanism",
    question: "How many states are for, against, or only called on, mechanism by mechanism?",
    ...{ stakeholders: "any", items: "any", itemKind: "mechanism" },
    build: (context) => buildStanceByMechanism(matrixOf(context, "mechanism"), context),
  },
  salience: {
    title: "Salience by threat",
    question: "How many states name each threat, and with what weight?",
    ...{ stakeholders: "any", items: "any", itemKind: "threat" },
    build: (context) => buildSalienceByThreat(matrixOf(context, "threat"), context),
  },
  interests: {
    title: "Interest priorities",
    question: "Which interests do states put first?",
    ...{ stakeholders: "any", items: "any", itemKind: "interest" },
    build: (context) => buildSalienceByThreat(matrixOf(context, "interest"), context),
  },
  "basis-mix": {
    title: "Basis mix by state",
    question: "How much of what is on record is a state's own word?",
    ...{ stakeholders: "any", items: "any", itemKind: null },
    build: (context) => buildBasisMix(context),
  },
  "said-done": {
    title: "Said and done",
    question: "Where do own words and reported deeds part?",
    ...{ stakeholders: "any", items: "any", itemKind: "mechanism" },
    build: (context) => buildSaidDone(matrixOf(context, "mechanism"), context),
  },
  timeline: {
    title: "Positions over time",
    question: "When were these stakeholders on record, and in whose words?",
    ...{ stakeholders: "some", items: "any", itemKind: null },
    build: (context, { stakeholders, items }) => {
      const known = stakeholders.some((code) =>
        context.holdings.stakeholders.some((one) => one.code === code),
      );
      const [item = null, ...others] = items;
      const isOne = item !== null && others.length === 0;
      if (stakeholders.length > 0 ? !known : !isOne) return null;
      const chosen = stakeholders.length > 0 ? stakeholders : null;
      return buildTimelineOf({ stakeholders: chosen, item: isOne ? item : null, kind: null }, context);
    },
  },
  matrix: {
    title: "Matrix",
    question: "Who stands where on what, cell by cell?",
    ...{ stakeholders: "any", items: "any", itemKind: null },
    build: (context, { of }) => buildMatrixChart(matrixOf(context, of), context),
  },
  table: {
    title: "Table in words",
    question: "What exactly is on record of a few stakeholders?",
    ...{ stakeholders: "some", items: "any", itemKind: null },
    build: (context, { of }) => buildTableChart(matrixOf(context, of), context),
  },
  cell: {
    title: "A single cell",
    question: "What is the evidence for one stakeholder on one item?",
    ...{ stakeholders: "one", items: "one", itemKind: null },
    build: (context, { stakeholders: [stakeholder = ""], items: [item = ""] }) =>
      buildCellChart({ stakeholder, item }, context),
  },
  agreement: {
    title: "Agreement grid",
    question: "How far does each state agree with each other one?",
    ...{ stakeholders: "any", items: "any", itemKind: "mechanism" },
    build: (context) => buildAgreementChart(matrixOf(context, "mechanism"), context),
  },
  pair: {
    title: "A pair",
    question: "Where do two stakeholders stand on each mechanism of which both speak?",
    ...{ stakeholders: "two", items: "any", itemKind: "mechanism" },
    build: (context, { stakeholders }) => buildPairChart(stakeholders, context),
  },
  tiles: {
    title: "Tile map of an item",
    question: "Where does each state stand on one item, on a map of equal tiles?",
    ...{ stakeholders: "any", items: "one", itemKind: null },
    build: (context, { items: [item = ""] }) => buildTilesChart(item, context),
  },
  map: {
    title: "Map of an item",
    question: "Where does each state stand on one item, on a map of the region?",
    ...{ stakeholders: "any", items: "one", itemKind: null },
    build: (context, { items: [item = ""] }, world) => buildMapChart(item, context, world),
  },
};

function matrixOf({ holdings, lens }: ChartContext, kind: ItemKind) {
  return buildMatrix({ holdings, lens, kind, applyToMembers: false });
}
