import type { Cell } from "@/lib/domain/cell";
import type { ItemKind } from "@/lib/domain/vocabulary";
import type { ChartSeries, Pattern } from "./chart-model";
import { SALIENCE_SERIES, salienceSeriesOf } from "./salience-series";
import { STANCE_SERIES, stanceSeriesOf } from "./stance-series";
import { standingOf } from "./tally-states";

/** Bars can be hollow or half filled; a country needs a texture, for its outline is a border and means nothing. */
const AREA_PATTERNS: Record<string, Pattern> = {
  conditional: "lines",
  "conditional-deeds": "lines",
  "said-to-support": "rings",
  "said-conditional": "dashes",
  "called-on": "pluses",
  "ascribed-primary": "rings",
  "ascribed-significant": "dashes",
  "ascribed-mentioned": "pluses",
};

/** Why nothing is drawn: each silence has its own look, and none of them is a stance. */
const SILENCES: readonly ChartSeries[] = [
  silence(
    "hidden",
    "on other layers only",
    "something is on record that the chosen layers leave out",
    "hollow",
  ),
  silence("searched", "silent", "sources were read for the state and none speaks of the item", "specks"),
  silence("unread", "not read yet", "no source was read for the state, which tells nothing of it", "hatch"),
  silence("not-applicable", "does not apply", "the question does not arise, for a reason given", "hollow"),
];

/** Every look a state can have on a map of an item of this kind, in the order of the legend. */
export function mapSeries(kind: ItemKind): ChartSeries[] {
  const series = kind === "mechanism" ? STANCE_SERIES : SALIENCE_SERIES;
  const areas = series.map((one) => ({ ...one, pattern: AREA_PATTERNS[one.id] ?? one.pattern }));
  return [...areas, ...SILENCES];
}

/** A state counts once, in its strongest layer: own words, else deeds, else what others say, else being called on. */
export function mapSeriesOf(cell: Cell, kind: ItemKind): string {
  if (cell.status === "not-applicable") return "not-applicable";
  if (cell.status !== "stated") return cell.hidden > 0 ? "hidden" : cell.status;
  const standing = standingOf(cell);
  if (!standing) return "searched";
  return kind === "mechanism" ? stanceSeriesOf(standing) : salienceSeriesOf(standing);
}

function silence(id: string, label: string, meaning: string, pattern: Pattern): ChartSeries {
  return { id, label, meaning, tone: "called", pattern, glyph: "dotted-ring", side: "apart" };
}

/** Stands under every map that draws borders. */
export const BOUNDARY_NOTE =
  "Boundaries are those of Natural Earth at 1:110 million, which draws the lines in force on the ground. Drawing a line, or none, takes no view on whose territory it is or on its status; in Kashmir and elsewhere lines are disputed.";
