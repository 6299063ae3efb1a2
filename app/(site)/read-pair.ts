import "server-only";
import type { ReleaseInView } from "@/lib/db/queries/release-in-view";
import { OWN_LAYERS } from "@/lib/domain/own-word";
import { buildPair, type PairRecord } from "@/lib/domain/pair";
import { isSameSide, readSide, type Side, sideKey } from "@/lib/domain/side";
import { MEASURES } from "@/lib/domain/similarity";
import { writeLensQuery } from "@/lib/schemas/lens-query";
import type { RawSearchParams } from "@/lib/schemas/search-params";
import { parseChoice, parseSide } from "@/lib/schemas/side-params";
import { openLens } from "./open-lens";

/** The one way from an address to a pair, for the page and for its CSV file. */
export async function readPair(view: ReleaseInView, params: RawSearchParams, raw: { a: string; b: string }) {
  const opened = await openLens(view, params, OWN_LAYERS);
  const { choice: measure, notices } = parseChoice(params, "measure", MEASURES);
  const [a, b] = [parseSide(raw.a), parseSide(raw.b)];
  const sides: [Side, Side] = [a.side, b.side];
  const query = {
    ...writeLensQuery(opened, OWN_LAYERS),
    measure: measure === "agreement" ? null : measure,
    release: view.pin,
  };
  return {
    ...opened,
    measure,
    sides,
    keys: [sideKey(a.side), sideKey(b.side)] as [string, string],
    query,
    notices: [...a.notices, ...b.notices, ...opened.notices, ...notices],
    ...compare(sides, opened),
  };
}

type Outcome = { pair: PairRecord | null; unknown: string | null; isSame: boolean };

/** A pair, or why there is none: a code that names nobody, or the same side twice. */
function compare([a, b]: readonly [Side, Side], opened: Awaited<ReturnType<typeof openLens>>): Outcome {
  const { holdings, lens } = opened;
  const [left, right] = [readSide(holdings, lens, a), readSide(holdings, lens, b)];
  if (!left || !right) return { pair: null, unknown: left ? b.code : a.code, isSame: false };
  if (isSameSide(left, right)) return { pair: null, unknown: null, isSame: true };
  return { pair: buildPair([left, right], holdings.items, lens.layers), unknown: null, isSame: false };
}
