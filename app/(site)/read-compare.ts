import "server-only";
import type { ReleaseInView } from "@/lib/db/queries/release-in-view";
import { OWN_LAYERS } from "@/lib/domain/own-word";
import { readSide, sideKey } from "@/lib/domain/side";
import { buildSideBySide } from "@/lib/domain/side-by-side";
import { MEASURES } from "@/lib/domain/similarity";
import { explainSilentSide } from "@/lib/format/pair-words";
import { writeLensQuery } from "@/lib/schemas/lens-query";
import type { RawSearchParams } from "@/lib/schemas/search-params";
import { parseChoice, parseSides } from "@/lib/schemas/side-params";
import { openLens } from "./open-lens";

/** The one way from an address to any number of sides, for the page and for its CSV file. */
export async function readCompare(view: ReleaseInView, params: RawSearchParams) {
  const opened = await openLens(view, params, OWN_LAYERS);
  const { holdings, lens } = opened;
  const asked = parseSides(params, new Set(holdings.stakeholders.map(({ code }) => code)));
  const { choice: measure, notices } = parseChoice(params, "measure", MEASURES);
  const sides = asked.sides.flatMap((side) => readSide(holdings, lens, side) ?? []);
  return {
    ...opened,
    measure,
    keys: asked.sides.map(sideKey),
    table: buildSideBySide(sides, holdings.items, lens.layers),
    query: {
      ...writeLensQuery(opened, OWN_LAYERS),
      measure: measure === "agreement" ? null : measure,
      release: view.pin,
    },
    notices: [...asked.notices, ...opened.notices, ...notices],
    /** Told in the page, not refused: a side can be silent without anything being wrong in the address. */
    silences: sides.flatMap((side) => explainSilentSide(side) ?? []),
  };
}
