import type { PairRecord, SharedSalience } from "@/lib/domain/pair";
import { exhibitsOn, type SideRecord } from "@/lib/domain/side";
import { type Agreement, shareBy } from "@/lib/domain/similarity";
import { apiRoutes, type Query, routes } from "@/lib/routes";
import type { ApiPair, ApiPairDetail } from "@/lib/schemas/api/pairs";
import type { Place } from "./present";

export interface PairLinks {
  place: Place;
  /** The lens, as parameters. */
  query: Query;
}

/** One pair of many, with the address that opens it. */
export function presentPair(
  { a, b, agreement }: { a: string; b: string; agreement: Agreement },
  links: PairLinks,
): ApiPair {
  return { a, b, agreement: presentAgreement(agreement), links: linksTo(a, b, links) };
}

/** Two sides compared item by item, every item with the evidence on each side. */
export function presentPairDetail(pair: PairRecord, links: PairLinks): ApiPairDetail {
  const { a, b, layers, agreement, stances, gaps, threats, interests, asks, onlyA, onlyB } = pair;
  const evidenceOn = (item: string) => ({
    a: [...new Set(exhibitsOn(a, item, layers).map(({ id }) => id))],
    b: [...new Set(exhibitsOn(b, item, layers).map(({ id }) => id))],
  });
  const shared = ({ item, a: one, b: other }: SharedSalience) => ({
    item: item.code,
    a: one,
    b: other,
    evidence: evidenceOn(item.code),
  });
  return {
    a: presentSide(a),
    b: presentSide(b),
    layers: [...layers],
    agreement: presentAgreement(agreement),
    stances: stances.map(({ distance, closeness, ...words }) => ({ ...shared(words), distance, closeness })),
    gaps: gaps.map(({ item, on }) => ({ item: item.code, on })),
    threats: threats.map(shared),
    interests: interests.map(shared),
    asks: asks.map(({ item, ...ask }) => ({ item: item.code, ...ask })),
    onlyA: onlyA.map(({ code }) => code),
    onlyB: onlyB.map(({ code }) => code),
    links: linksTo(a.key, b.key, links),
  };
}

function presentSide({ stakeholder, date, asOf, exists, sources }: SideRecord) {
  return { stakeholder: stakeholder.code, date, asOf, exists, sources };
}

function presentAgreement(agreement: Agreement) {
  const { shared, same, near, opposed, distance } = agreement;
  return { shared, same, near, opposed, distance, share: shareBy("agreement", agreement) };
}

function linksTo(a: string, b: string, { place: { origin, release }, query }: PairLinks) {
  return {
    site: `${origin}${routes.pair(a, b, { ...query, release })}`,
    api: `${origin}${apiRoutes.pair(a, b, release, query)}`,
  };
}
