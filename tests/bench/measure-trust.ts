import { compareCoalitions } from "@/lib/domain/coalition-changes";
import { compareWithout } from "@/lib/domain/fragility";
import { listGroundedCells, rankDrops } from "@/lib/domain/fragility-ranking";
import type { Holdings, Lens } from "@/lib/domain/holdings";
import { findTensions } from "@/lib/domain/tension";
import { BASES, ITEM_KINDS, SALIENCES, STANCES } from "@/lib/domain/vocabulary";
import {
  makeEvidence,
  makeItem,
  makeMembership,
  makePosition,
  makeSource,
  makeStakeholder,
} from "@/tests/support/holdings";
import { type Figure, median } from "./figure";

const SIZE = { sources: 220, positions: 1000, stakeholders: 60, items: 44 };
const TIMES = 15;

/** How long the rules of trust take over a record of the size that is shipped, without database or page. */
export function measureTrust(): Figure[] {
  const holdings = makeRecord();
  const lens: Lens = { asOf: "2026-01-01", layers: BASES, sources: null };
  const size = `${SIZE.sources} sources, ${SIZE.positions} positions`;
  return [
    figure(`fragility: every source left out in turn (${size})`, () => {
      const cells = listGroundedCells(holdings, lens);
      rankDrops(holdings, lens, { kind: "source", cells });
    }),
    figure(`fragility: one source left out, all cells and coalitions compared (${size})`, () => {
      const lost = new Set(["source-7"]);
      compareWithout(holdings, lens, lost);
      compareCoalitions(holdings, lens, lost);
    }),
    figure(`tension report (${size})`, () => {
      findTensions(holdings, lens);
    }),
  ];
}

function figure(what: string, run: () => void): Figure {
  const times = Array.from({ length: TIMES }, () => {
    const began = performance.now();
    run();
    return performance.now() - began;
  });
  const middle = median(times);
  return {
    what: `${what}, median of ${TIMES}`,
    measured: `${middle.toFixed(1)} ms`,
    beside: "≤ 200 ms",
    holds: middle <= 200,
  };
}

function makeRecord(): Holdings {
  const codes = Array.from({ length: SIZE.stakeholders }, (_, index) => `S${index}`);
  const items = Array.from({ length: SIZE.items }, (_, index) =>
    makeItem(`item-${index}`, ITEM_KINDS[index % ITEM_KINDS.length] ?? "mechanism", index),
  );
  const sources = Array.from({ length: SIZE.sources }, (_, index) =>
    makeSource(`source-${index}`, {
      authors: [`Author ${index % 40}`],
      publisher: `Publisher ${index % 90}`,
      codedFor: [1, 2, 3].map((step) => codes[(index * step) % codes.length] ?? "S0"),
    }),
  );
  // Steps that share no divisor with the sizes scatter the positions, the same way every time.
  const positions = Array.from({ length: SIZE.positions }, (_, index) => {
    const item = items[(index * 7) % 29] ?? items[0];
    const values =
      item?.kind === "mechanism" ? STANCES.filter((stance) => stance !== "called-on") : SALIENCES;
    return makePosition({
      stakeholder: codes[(index * 13) % 23] ?? "S0",
      item: item?.code ?? "item-0",
      kind: item?.kind ?? "mechanism",
      value: values[index % values.length] ?? "supports",
      basis: BASES[index % BASES.length] ?? "official",
      source: `source-${(index * 17) % SIZE.sources}`,
      evidence: [
        makeEvidence({ on: `20${15 + (index % 10)}-0${1 + (index % 9)}-11`, speaker: `V${index % 80}` }),
      ],
    });
  });
  return {
    stakeholders: [
      ...codes.map((code) => makeStakeholder(code)),
      makeStakeholder("FORUM", { kind: "organisation", iso3: null }),
    ],
    ...{ items, sources, positions },
    memberships: codes.slice(0, 12).map((code) => makeMembership("FORUM", code)),
    notApplicable: [],
  };
}
