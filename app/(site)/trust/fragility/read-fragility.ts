import "server-only";
import type { ReleaseInView } from "@/lib/db/queries/release-in-view";
import { compareCoalitions } from "@/lib/domain/coalition-changes";
import { compareFindings } from "@/lib/domain/finding-changes";
import { compareWithout, DROP_KINDS, type Drop, type DropEffect, listDrops } from "@/lib/domain/fragility";
import {
  ALONE_KINDS,
  DROP_COLUMNS,
  listGroundedCells,
  rankDrops,
  sortDrops,
} from "@/lib/domain/fragility-ranking";
import type { Holdings, Lens } from "@/lib/domain/holdings";
import type { Matrix } from "@/lib/domain/matrix";
import { countAlone } from "@/lib/domain/trust-tally";
import { BASES, type ItemKind } from "@/lib/domain/vocabulary";
import { parseChoice, parseNamed } from "@/lib/schemas/choice-params";
import { writeLensQuery } from "@/lib/schemas/lens-query";
import { parseSort } from "@/lib/schemas/page-params";
import type { RawSearchParams } from "@/lib/schemas/search-params";
import { openLens } from "../../open-lens";

/** What both faces of the page read: the lens, and which loss the address asks to try. */
export async function readFragility(view: ReleaseInView, params: RawSearchParams) {
  const opened = await openLens(view, params);
  const { holdings } = opened;
  const known = new Map(
    DROP_KINDS.flatMap((kind) => listDrops(holdings.sources, kind)).map((drop) => [
      `${drop.kind}:${drop.name}`,
      drop,
    ]),
  );
  const asked = parseNamed<Drop>(params, "drop", { known, what: "source, author or publisher" });
  const kept = { ...writeLensQuery(opened, BASES), release: view.pin };
  const drop = asked.value;
  return { ...opened, drop, kept, notices: [...opened.notices, ...asked.notices] };
}

/** One loss, cell by cell, ranking by ranking and coalition by coalition. */
export function readDrop(holdings: Holdings, lens: Lens, drop: Drop) {
  const lost = new Set(drop.sources.map(({ id }) => id));
  const effect = compareWithout(holdings, lens, lost);
  return {
    effect,
    findings: compareFindings(findable(effect.before), findable(effect.after)),
    coalitions: compareCoalitions(holdings, lens, lost),
  };
}

function findable(matrices: DropEffect["before"]): { mechanisms: Matrix; threats: Matrix } {
  const [first] = matrices;
  if (!first) throw new Error("There is a matrix for each kind of item.");
  const of = (kind: ItemKind) => matrices.find((matrix) => matrix.kind === kind) ?? first;
  return { mechanisms: of("mechanism"), threats: of("threat") };
}

/** Every loss in turn, and the cells that stand alone. */
export function readRanking(holdings: Holdings, lens: Lens, params: RawSearchParams) {
  const of = parseChoice(params, "of", { words: DROP_KINDS, standard: "source" });
  const alone = parseChoice(params, "alone", { words: ALONE_KINDS, standard: "analyst" });
  const byCode = new Map(holdings.stakeholders.map((one) => [one.code, one]));
  const who = parseNamed(params, "who", { known: byCode, what: "stakeholder" });
  const sorted = parseSort(params, DROP_COLUMNS, { id: "changed", desc: true });
  const cells = listGroundedCells(holdings, lens);
  return {
    ...{ of: of.value, alone: alone.value, who: who.value, sort: sorted.sort, cells },
    titles: new Map(holdings.sources.map(({ id, title }) => [id, title])),
    counts: countAlone(cells),
    tallies: sortDrops(rankDrops(holdings, lens, { kind: of.value, cells }), sorted.sort),
    chosen: {
      of: of.value === "source" ? null : of.value,
      alone: alone.value === "analyst" ? null : alone.value,
      who: who.value?.code ?? null,
    },
    notices: [...of.notices, ...alone.notices, ...who.notices, ...sorted.notices],
  };
}
