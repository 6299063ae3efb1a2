import type { z } from "zod";
import type { Holdings } from "@/lib/domain/holdings";
import type { Evidence, Item, Position, Source, Stakeholder } from "@/lib/domain/position";
import { apiRoutes, routes } from "@/lib/routes";
import {
  type ApiEvidence,
  type ApiItem,
  ApiMembership,
  type ApiPosition,
  type ApiSource,
  type ApiStakeholder,
  ItemFields,
  SourceFields,
  StakeholderFields,
} from "@/lib/schemas/api/objects";
import { Span } from "@/lib/schemas/api/words";

/** Where links lead: the site's own address ("" where it is not known) and the release they are pinned to. */
export interface Place {
  origin: string;
  release: number;
}

export function presentStakeholder(
  stakeholder: Stakeholder,
  { memberships }: Pick<Holdings, "memberships">,
  place: Place,
): ApiStakeholder {
  const { code } = stakeholder;
  const inWords = memberships.map((one) => inOrder(ApiMembership, one));
  return {
    ...inOrder(StakeholderFields, stakeholder),
    memberships: inWords.filter(({ member }) => member === code),
    members: inWords.filter(({ group }) => group === code),
    links: linksTo(place, routes.stakeholder(code, place.release), "stakeholders", code),
  };
}

export function presentItem(item: Item, place: Place): ApiItem {
  return {
    ...inOrder(ItemFields, item),
    links: linksTo(place, routes.item(item.code, place.release), "items", item.code),
  };
}

export function presentSource(source: Source, place: Place): ApiSource {
  const links = linksTo(place, routes.source(source.id, place.release), "sources", source.id);
  return { ...presentSourceFields(source), links };
}

export function presentSourceFields(source: Source) {
  return inOrder(SourceFields, { ...source, written: inOrder(Span, source.written) });
}

/** The fields of a schema in its order, and no others: PostgreSQL hands them over in an order of its own. */
export function inOrder<S extends z.ZodObject>(schema: S, value: z.output<S>): z.output<S> {
  const fields = value as Record<string, unknown>;
  // Every field of the schema is there, because the value has its type.
  return Object.fromEntries(Object.keys(schema.shape).map((name) => [name, fields[name]])) as z.output<S>;
}

export function presentPosition(position: Position, place: Place): ApiPosition {
  const { key, stakeholder, kind, item, value, basis, condition, blocks, source, statement, evidence } =
    position;
  return {
    key,
    stakeholder,
    kind,
    item,
    value,
    basis,
    condition,
    blocks,
    source,
    statement,
    evidence: evidence.map((piece) => ({
      id: piece.id,
      ...presentDate(piece),
      links: linksToEvidence(piece.id, place),
    })),
    links: linksTo(place, routes.cell({ stakeholder, item, kind }, place.release), "positions", key),
  };
}

/** Each piece behind a position, with what it is evidence of. */
export function presentEvidence(position: Position, place: Place): ApiEvidence[] {
  const { key, stakeholder, kind, item, value, basis, condition, blocks, source, statement, evidence } =
    position;
  return evidence.map(({ id, paragraph, speaker, speakerRole, paraphrase, phrase, doubt, url, ...said }) => ({
    id,
    position: key,
    stakeholder,
    kind,
    item,
    value,
    basis,
    condition,
    blocks,
    source,
    statement,
    paragraph,
    speaker,
    speakerRole,
    ...presentDate(said),
    paraphrase,
    phrase,
    doubt,
    url,
    links: linksToEvidence(id, place),
  }));
}

/** A date with how precise it is: a day, a month or a year, told apart by its length. */
function presentDate({ saidOn, span: days }: Pick<Evidence, "saidOn" | "span">) {
  const span = inOrder(Span, days);
  if (saidOn === null) return { saidOn, precision: null, span };
  const precision = saidOn.length === 4 ? "year" : saidOn.length === 7 ? "month" : "day";
  return { saidOn, precision, span } as const;
}

function linksToEvidence(id: string, place: Place) {
  return linksTo(place, routes.evidence(id, place.release), "evidence", id);
}

function linksTo(place: Place, site: string, list: string, code: string) {
  return {
    site: `${place.origin}${site}`,
    api: `${place.origin}${apiRoutes.one(place.release, list, code)}`,
  };
}
