import "server-only";
import type { ReleaseInView } from "@/lib/db/queries/release-in-view";
import { buildAgreementGrid, stepsOf, tiesOf } from "@/lib/domain/agreement-grid";
import { buildMatrix, type MatrixRow } from "@/lib/domain/matrix";
import { OWN_LAYERS } from "@/lib/domain/own-word";
import { MEASURES, MIN_SHARED } from "@/lib/domain/similarity";
import { BASES, isCollective } from "@/lib/domain/vocabulary";
import { writeLensQuery } from "@/lib/schemas/lens-query";
import type { RawSearchParams } from "@/lib/schemas/search-params";
import { parseChoice, SHOW } from "@/lib/schemas/side-params";
import { openLens } from "./open-lens";

const WHO = ["all", "states", "groups"] as const;
/** What a tie is drawn for; net first, which shows both signs. */
const TIES = ["net", "agreement", "conflict"] as const;
/** Ties of fewer mechanisms than this stay out of the picture. */
const LEAST = ["0", "2", "3", "5"] as const;

/** The one way from an address to the agreement of all, for the page and for its CSV file. */
export async function readAgreement(view: ReleaseInView, params: RawSearchParams) {
  const opened = await openLens(view, params, OWN_LAYERS);
  const { holdings, lens } = opened;
  const asked = parseChoices(params);
  const { measure, who, tie, least, show } = asked;
  // All bases: which of them speak for a stakeholder is chosen mark by mark, so ascriptions cannot leak in.
  const whole = { ...lens, layers: BASES };
  const matrix = buildMatrix({ holdings, lens: whole, kind: "mechanism", applyToMembers: false });
  const voices = matrix.rows
    .filter(
      ({ stakeholder: { kind } }) => who.choice === "all" || isCollective(kind) === (who.choice === "groups"),
    )
    .map((row) => voiceOf(row, stepsOf(row, lens.layers)));
  const heard = voices.filter(({ steps }) => countSpoken(steps) >= MIN_SHARED);
  const grid = buildAgreementGrid(heard);
  return {
    ...opened,
    measure: measure.choice,
    who: who.choice,
    least: least.choice,
    mechanisms: matrix.items.length,
    grid,
    tie: tie.choice,
    show: show.choice,
    ties: tiesOf(grid, tie.choice).filter(({ strength }) => strength >= Number(least.choice)),
    atOdds: tiesOf(grid, "conflict"),
    leftOut: voices.filter((voice) => !heard.includes(voice)),
    query: {
      ...writeLensQuery(opened, OWN_LAYERS),
      measure: measure.choice === "agreement" ? null : measure.choice,
      who: who.choice === "all" ? null : who.choice,
      tie: tie.choice === "net" ? null : tie.choice,
      least: least.choice === "0" ? null : least.choice,
      release: view.pin,
    },
    notices: [...opened.notices, ...Object.values(asked).flatMap(({ notices }) => notices)],
  };
}

function parseChoices(params: RawSearchParams) {
  return {
    measure: parseChoice(params, "measure", MEASURES),
    who: parseChoice(params, "who", WHO),
    tie: parseChoice(params, "tie", TIES),
    least: parseChoice(params, "least", LEAST),
    show: parseChoice(params, "show", SHOW),
  };
}

function voiceOf(
  { stakeholder: { code, shortName, name, kind } }: MatrixRow,
  steps: ReturnType<typeof stepsOf>,
) {
  return { key: code, label: shortName, title: name, collective: isCollective(kind), steps };
}

function countSpoken(steps: ReturnType<typeof stepsOf>): number {
  return steps.filter((step) => step !== null).length;
}
