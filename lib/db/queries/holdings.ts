import "server-only";
import type { Holdings } from "@/lib/domain/holdings";
import type { ItemKind } from "@/lib/domain/vocabulary";
import { db, Prisma, queryDocument } from "../client";
import { pieceDocument, positionDocument } from "./position-document";

/** Which positions a page needs; everything else (names, items, sources, memberships) comes whole. */
export interface HoldingsScope {
  stakeholder?: string;
  item?: string;
  source?: string;
  kind?: ItemKind;
}

// A release never changes, so what was read once stays true. Two releases cover "latest" and "the one before".
const MAX_KEPT_RELEASES = 2;
const MAX_KEPT_POSITIONS = 20_000;
const kept = new Map<number, Promise<Holdings>>();
const keptReferences = new Map<number, Promise<Reference>>();

export type Reference = Omit<Holdings, "positions">;

/**
 * Everything on record at a release, read in one query and kept in memory while it is small.
 * @param client the one for commands, where a release may be larger than a page can wait for
 */
export async function getHoldings(release: number, client = db()): Promise<Holdings> {
  const known = kept.get(release);
  if (known) return known;
  const reading = findHoldings(release, {}, client);
  kept.set(release, reading);
  const forget = () => kept.delete(release);
  reading.then((holdings) => {
    if (holdings.positions.length > MAX_KEPT_POSITIONS) forget();
  }, forget);
  for (const oldest of kept.keys()) if (kept.size > MAX_KEPT_RELEASES) kept.delete(oldest);
  return reading;
}

/** Who speaks, on what, and what was read: everything at a release but the positions, however many they are. */
export async function getReference(release: number): Promise<Reference> {
  const known = keptReferences.get(release);
  if (known) return known;
  const reading = queryDocument<Reference>(
    Prisma.sql`SELECT jsonb_build_object(${reference(release)}) AS document`,
  );
  keptReferences.set(release, reading);
  reading.catch(() => keptReferences.delete(release));
  for (const oldest of keptReferences.keys())
    if (keptReferences.size > MAX_KEPT_RELEASES) keptReferences.delete(oldest);
  return reading;
}

/** What is on record within a scope at a release: one query, one document. */
export function findHoldings(release: number, scope: HoldingsScope, client = db()): Promise<Holdings> {
  const query = Prisma.sql`
    SELECT jsonb_build_object(${reference(release)}, 'positions', (${positions(release, scope)})) AS document`;
  return queryDocument<Holdings>(query, client);
}

const reference = (release: number) => Prisma.sql`
  'stakeholders', (${stakeholders(release)}),
  'items', (${items(release)}),
  'sources', (${sources(release)}),
  'memberships', (${memberships(release)}),
  'notApplicable', (${notApplicable(release)})`;

/** The rows alive at a release. */
const at = (release: number) =>
  Prisma.sql`release_from <= ${release} AND (release_to IS NULL OR release_to > ${release})`;

const stakeholders = (release: number) => Prisma.sql`
  SELECT coalesce(jsonb_agg(jsonb_build_object(
    'code', code, 'name', name, 'shortName', short_name, 'kind', kind, 'iso3', iso3,
    'validFrom', valid_from, 'validTo', valid_to, 'note', note) ORDER BY code), '[]')
  FROM stakeholder_revision WHERE ${at(release)}`;

const items = (release: number) => Prisma.sql`
  SELECT coalesce(jsonb_agg(jsonb_build_object(
    'code', code, 'kind', kind, 'title', title, 'shortTitle', short_title, 'scope', scope,
    'order', sort_order) ORDER BY kind, sort_order), '[]')
  FROM item_revision JOIN item USING (code) WHERE ${at(release)}`;

const sources = (release: number) => Prisma.sql`
  SELECT coalesce(jsonb_agg(jsonb_build_object(
    'id', source_id, 'title', title, 'publisher', publisher, 'authors', authors,
    'written', jsonb_build_object('first', written_from, 'last', written_to),
    'writtenPrecision', written_precision, 'writtenHow', written_how, 'pageDate', page_date, 'url', url,
    'kind', kind, 'language', language, 'extent', extent, 'codingNote', coding_note, 'caution', caution,
    'statement', statement,
    'codedFor', (SELECT coalesce(jsonb_agg(stakeholder_code ORDER BY stakeholder_code), '[]')
                 FROM source_coding WHERE source_revision_id = s.id)) ORDER BY source_id), '[]')
  FROM source_revision s WHERE ${at(release)}`;

const memberships = (release: number) => Prisma.sql`
  SELECT coalesce(jsonb_agg(jsonb_build_object(
    'group', group_code, 'member', member_code, 'role', role, 'from', valid_from, 'to', valid_to,
    'sourceTitle', source_title, 'sourceUrl', source_url) ORDER BY group_code, role, member_code, valid_from), '[]')
  FROM membership WHERE ${at(release)}`;

const notApplicable = (release: number) => Prisma.sql`
  SELECT coalesce(jsonb_agg(jsonb_build_object(
    'stakeholder', stakeholder_code, 'item', item_code, 'reason', reason, 'from', valid_from,
    'to', valid_to) ORDER BY stakeholder_code, item_code), '[]')
  FROM not_applicable WHERE ${at(release)}`;

const positions = (release: number, scope: HoldingsScope) => Prisma.sql`
  SELECT coalesce(jsonb_agg(${positionDocument(release)}
    ORDER BY p.stakeholder_code, p.item_kind, p.item_code, p.source_id, p.basis, p.stance, p.salience), '[]')
  FROM position p
  CROSS JOIN LATERAL (
    SELECT jsonb_agg(${pieceDocument} ORDER BY ordinal) AS evidence
    FROM evidence WHERE position_id = p.id) e
  WHERE ${at(release)} AND ${within(scope)}`;

function within(scope: HoldingsScope): Prisma.Sql {
  const conditions = [Prisma.sql`true`];
  if (scope.stakeholder) conditions.push(Prisma.sql`p.stakeholder_code = ${scope.stakeholder}`);
  if (scope.item) {
    conditions.push(Prisma.sql`(p.item_code = ${scope.item} OR EXISTS (
      SELECT FROM position_block WHERE position_id = p.id AND mechanism_code = ${scope.item}))`);
  }
  if (scope.source) conditions.push(Prisma.sql`p.source_id = ${scope.source}`);
  if (scope.kind) conditions.push(Prisma.sql`p.item_kind = ${scope.kind}::item_kind`);
  return Prisma.join(conditions, " AND ");
}
