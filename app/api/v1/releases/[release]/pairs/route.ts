import { getHoldings } from "@/lib/db/queries/holdings";
import { buildAgreementGrid, stepsOf } from "@/lib/domain/agreement-grid";
import { buildMatrix } from "@/lib/domain/matrix";
import { OWN_LAYERS } from "@/lib/domain/own-word";
import { BASES, isCollective } from "@/lib/domain/vocabulary";
import { presentPair } from "@/lib/export/api/present-pair";
import { checkCodes, chosenStakeholders } from "@/lib/schemas/api/known-codes";
import { pageOf } from "@/lib/schemas/api/page-of";
import { PairsQuery } from "@/lib/schemas/api/parameters";
import { answerJson, route } from "../../../serve";

/** Every two stakeholders that both have a word on some mechanism, and how far they agree. */
export const GET = route(PairsQuery, async (asked) => {
  const { query, release, today, place } = asked;
  const { limit: _, cursor: __, ...filters } = query;
  const holdings = await getHoldings(release.n);
  checkCodes(query, holdings);
  const layers = query.layers ? BASES.filter((basis) => query.layers?.includes(basis)) : OWN_LAYERS;
  const asOf = query.asOf ?? today;
  // All bases: which of them speak for a stakeholder is chosen mark by mark, so ascriptions cannot leak in.
  const lens = { asOf, layers: BASES, sources: query.source ?? null };
  const matrix = buildMatrix({ holdings, lens, kind: "mechanism", applyToMembers: false });
  const chosen = chosenStakeholders(query, holdings, asOf);
  const voices = matrix.rows.map((row) => ({
    key: row.stakeholder.code,
    label: row.stakeholder.shortName,
    title: row.stakeholder.name,
    collective: isCollective(row.stakeholder.kind),
    steps: stepsOf(row, layers),
  }));
  const grid = buildAgreementGrid(voices.filter(({ steps }) => steps.some((step) => step !== null)));
  const rows = grid.voices.flatMap(({ key: a }, i) =>
    grid.voices.flatMap(({ key: b }, j) => {
      const agreement = grid.cells[i]?.[j];
      if (!agreement || agreement.shared === 0 || a > b) return [];
      return !chosen || chosen.includes(a) || chosen.includes(b) ? [{ a, b, agreement }] : [];
    }),
  );
  rows.sort((one, other) => (`${one.a} ${one.b}` < `${other.a} ${other.b}` ? -1 : 1));
  const scope = { release: release.n, list: "pairs", filters };
  const { page, next } = pageOf({ rows, codeOf: ({ a, b }) => `${a} ${b}`, query, scope });
  const lensQuery = { asOf: query.asOf, layers: query.layers?.join(","), source: query.source?.join(",") };
  const data = page.map((pair) => presentPair(pair, { place, query: lensQuery }));
  return answerJson(asked, { data, next, changesDaily: query.asOf === undefined });
});
