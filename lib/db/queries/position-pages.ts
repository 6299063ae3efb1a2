import "server-only";
import type { IsoDay } from "@/lib/domain/calendar";
import type { Position } from "@/lib/domain/position";
import type { Basis, ItemKind, PositionValue } from "@/lib/domain/vocabulary";
import { Prisma, queryDocument } from "../client";
import { pieceDocument, positionDocument } from "./position-document";

/** What narrows a list of positions; what is undefined narrows nothing. */
export interface PositionScope {
  key?: string;
  stakeholders?: readonly string[];
  items?: readonly string[];
  kinds?: readonly ItemKind[];
  layers?: readonly Basis[];
  values?: readonly PositionValue[];
  sources?: readonly string[];
  asOf?: IsoDay;
  /** Words that its evidence must hold. */
  q?: string;
}

/** A position's place in the order of all lists and files: stakeholder, item, key. */
export type PositionPlace = readonly [stakeholder: string, item: string, key: string];

export interface PositionPageInput {
  release: number;
  scope: PositionScope;
  /** Where to go on: behind a position, or with it. */
  from?: { place: PositionPlace; isIncluded: boolean };
  limit: number;
  /** Leave out a position's pieces that do not hold the words searched for. */
  onlyFoundPieces?: boolean;
}

/**
 * Some positions of a release in their fixed order, from a place on (keyset paging: no row is read twice and
 * none is skipped, whatever is published meanwhile, for the rows of a release never change).
 */
export function listPositions(input: PositionPageInput): Promise<Position[]> {
  const { release, scope, from, limit, onlyFoundPieces = false } = input;
  const pieces = onlyFoundPieces ? piecesWithin(scope) : piecesWithin({ asOf: scope.asOf });
  return queryDocument<Position[]>(Prisma.sql`
    SELECT coalesce(jsonb_agg(${positionDocument(release)} ORDER BY p.stakeholder_code, p.item_code, p.key), '[]') AS document
    FROM (
      SELECT * FROM position p
      WHERE release_from <= ${release} AND (release_to IS NULL OR release_to > ${release})
        AND ${within(scope)} AND ${beyond(from)}
      ORDER BY stakeholder_code, item_code, key LIMIT ${limit}) p
    CROSS JOIN LATERAL (
      SELECT jsonb_agg(${pieceDocument} ORDER BY ordinal) AS evidence
      FROM evidence WHERE position_id = p.id AND ${pieces}) e`);
}

/** All positions within a scope, a page at a time: the next is read only when it is asked for. */
export async function* readPositions(input: PositionPageInput): AsyncGenerator<Position[]> {
  let { from } = input;
  for (;;) {
    const page = await listPositions({ ...input, from });
    if (page.length > 0) yield page;
    const last = page.at(-1);
    if (!last || page.length < input.limit) return;
    from = { place: placeOf(last), isIncluded: false };
  }
}

export function placeOf({ stakeholder, item, key }: Position): PositionPlace {
  return [stakeholder, item, key];
}

/** The positions that a passage backs at a release, each with that passage alone. */
export function listPositionsOfEvidence(id: string, release: number): Promise<Position[]> {
  return queryDocument<Position[]>(Prisma.sql`
    SELECT coalesce(jsonb_agg(${positionDocument(release)} ORDER BY p.stakeholder_code, p.item_code, p.key), '[]') AS document
    FROM (
      SELECT * FROM position
      WHERE release_from <= ${release} AND (release_to IS NULL OR release_to > ${release})
        AND id IN (SELECT position_id FROM evidence WHERE public_id = ${id})) p
    CROSS JOIN LATERAL (
      SELECT jsonb_agg(${pieceDocument}) AS evidence
      FROM evidence WHERE position_id = p.id AND public_id = ${id}) e`);
}

function beyond(from: PositionPageInput["from"]): Prisma.Sql {
  if (!from) return Prisma.sql`true`;
  const order = from.isIncluded ? Prisma.sql`>=` : Prisma.sql`>`;
  return Prisma.sql`(stakeholder_code, item_code, key) ${order} (${Prisma.join([...from.place])})`;
}

function within(scope: PositionScope): Prisma.Sql {
  const conditions = [Prisma.sql`true`];
  const { key, stakeholders, items, kinds, layers, values, sources, asOf, q } = scope;
  if (key !== undefined) conditions.push(Prisma.sql`key = ${key}`);
  if (stakeholders) conditions.push(Prisma.sql`stakeholder_code = ANY (${[...stakeholders]})`);
  if (items) conditions.push(Prisma.sql`item_code = ANY (${[...items]})`);
  if (kinds) conditions.push(Prisma.sql`item_kind = ANY (${[...kinds]}::item_kind[])`);
  if (layers) conditions.push(Prisma.sql`basis = ANY (${[...layers]}::basis[])`);
  if (values)
    conditions.push(Prisma.sql`coalesce(stance::text, salience::text) = ANY (${[...values]}::text[])`);
  if (sources) conditions.push(Prisma.sql`source_id = ANY (${[...sources]})`);
  if (asOf !== undefined || q !== undefined)
    conditions.push(
      Prisma.sql`EXISTS (SELECT FROM evidence WHERE position_id = p.id AND ${piecesWithin({ asOf, q })})`,
    );
  return Prisma.join(conditions, " AND ");
}

function piecesWithin({ asOf, q }: Pick<PositionScope, "asOf" | "q">): Prisma.Sql {
  const conditions = [Prisma.sql`true`];
  if (asOf !== undefined) conditions.push(Prisma.sql`span_to <= ${asOf}::date`);
  if (q !== undefined)
    conditions.push(
      Prisma.sql`search @@ (websearch_to_tsquery('english', plain_text(${q})) || websearch_to_tsquery('simple', plain_text(${q})))`,
    );
  return Prisma.join(conditions, " AND ");
}
