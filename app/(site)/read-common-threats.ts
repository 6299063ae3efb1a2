import "server-only";
import type { ReleaseInView } from "@/lib/db/queries/release-in-view";
import { rankCommonThreats } from "@/lib/domain/common-threats";
import { buildMatrix } from "@/lib/domain/matrix";
import { OWN_LAYERS } from "@/lib/domain/own-word";
import { BASES, type ItemKind } from "@/lib/domain/vocabulary";
import { writeLensQuery } from "@/lib/schemas/lens-query";
import type { RawSearchParams } from "@/lib/schemas/search-params";
import { parseChoice, parseCode, SHOW } from "@/lib/schemas/side-params";
import { openLens } from "./open-lens";

/** The one way from an address to threats in common, for the page and for its CSV file. */
export async function readCommonThreats(view: ReleaseInView, params: RawSearchParams) {
  const opened = await openLens(view, params, OWN_LAYERS);
  const { holdings, lens } = opened;
  const who = parseChoice(params, "who", ["states", "all"]);
  const show = parseChoice(params, "show", SHOW);
  const one = parseCode(params, "with", new Set(holdings.stakeholders.map(({ code }) => code)));
  const matrixOf = (kind: ItemKind) =>
    buildMatrix({ holdings, lens: { ...lens, layers: BASES }, kind, applyToMembers: false });
  return {
    ...opened,
    who: who.choice,
    one: one.code,
    show: show.choice,
    found: rankCommonThreats({
      threats: matrixOf("threat"),
      mechanisms: matrixOf("mechanism"),
      memberships: holdings.memberships,
      layers: lens.layers,
      collectives: who.choice === "all",
      one: one.code,
    }),
    query: {
      ...writeLensQuery(opened, OWN_LAYERS),
      who: who.choice === "states" ? null : who.choice,
      with: one.code,
      release: view.pin,
    },
    notices: [...opened.notices, ...who.notices, ...show.notices, ...one.notices],
  };
}
