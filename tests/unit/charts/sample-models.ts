import { buildBasisMix } from "@/lib/charts/build-basis-mix";
import { buildSalienceByThreat } from "@/lib/charts/build-salience-by-threat";
import { buildStanceByMechanism } from "@/lib/charts/build-stance-by-mechanism";
import { buildTimeline } from "@/lib/charts/build-timeline";
import type { BarChartModel } from "@/lib/charts/chart-model";
import { contextOf, matrixOf } from "./small-holdings";

const context = contextOf();

export const BAR_MODELS: Record<string, BarChartModel> = {
  "stance-by-mechanism": buildStanceByMechanism(matrixOf(context, "mechanism"), context),
  "salience-by-threat": buildSalienceByThreat(matrixOf(context, "threat"), context),
  "basis-mix": buildBasisMix(context),
};

export const TIMELINE = buildTimeline("AAA", context);
