import "server-only";
import type { Changeset, ChangesetState, Draft, Entity, Person } from "@/lib/domain/editorial";
import type { AnyLine } from "@/lib/schemas/record-draft";
import { commandDb, Prisma, queryDocument } from "../client";

/** One change of a changeset, with what has become of its base. */
export interface RecordChange {
  id: string;
  entity: Entity;
  baseKey: string | null;
  base: AnyLine | null;
  draft: Draft;
  isWithdrawal: boolean;
  line: AnyLine | null;
  authors: string[];
  version: number;
  /** The living row is no longer the one this change began from. */
  isStale: boolean;
}

/** What a person typed who was not the first to save. */
export interface Rival {
  base: Draft;
  mine: Draft;
}

export interface OpenedChangeset extends Changeset {
  records: RecordChange[];
  isSingleHanded: boolean;
  /** Everybody whose work it is. */
  authors: string[];
}

const person = (id: Prisma.Sql) => Prisma.sql`
  (SELECT jsonb_build_object('id', u.id, 'name', u.name, 'role', u.role) FROM auth_user u WHERE u.id = ${id})`;

const fields = Prisma.sql`
  'id', c.id::text, 'kind', c.kind, 'state', c.state, 'title', c.title, 'reason', c.reason,
  'author', ${person(Prisma.sql`c.author`)}, 'reviewer', ${person(Prisma.sql`c.reviewer`)},
  'reviewNote', c.review_note, 'undoes', c.undoes, 'release', c.release, 'version', c.version,
  'changes', (SELECT count(*) FROM change WHERE changeset_id = c.id),
  'updatedOn', to_char(c.updated_at AT TIME ZONE 'UTC', 'YYYY-MM-DD')`;

/** The newest changesets, of one state or of all. */
export function listChangesets(state: ChangesetState | null): Promise<Changeset[]> {
  const only = state === null ? Prisma.sql`true` : Prisma.sql`c.state = ${state}::changeset_state`;
  return queryDocument(Prisma.sql`
    SELECT coalesce(jsonb_agg(jsonb_build_object(${fields}) ORDER BY c.id DESC), '[]') AS document
    FROM (SELECT * FROM changeset c WHERE ${only} ORDER BY id DESC LIMIT 200) c`);
}

/** One changeset with everything in it; null when there is none. An import's may hold very much. */
export function findChangeset(id: string): Promise<OpenedChangeset | null> {
  const query = Prisma.sql`
    SELECT (SELECT jsonb_build_object(${fields},
      'isSingleHanded', (SELECT is_single_handed FROM setting),
      'authors', (SELECT jsonb_agg(DISTINCT a) FROM (
        SELECT c.author AS a UNION SELECT unnest(authors) FROM change WHERE changeset_id = c.id) x),
      'records', (SELECT coalesce(jsonb_agg(jsonb_build_object(
        'id', ch.id::text, 'entity', ch.entity, 'baseKey', ch.base_key, 'base', ch.base, 'draft', ch.draft,
        'isWithdrawal', ch.is_withdrawal, 'line', ch.data, 'authors', ch.authors, 'version', ch.version,
        'isStale', c.state NOT IN ('published', 'withdrawn')
          AND l.fingerprint IS DISTINCT FROM ch.base_fingerprint) ORDER BY ch.id), '[]')
        FROM change ch LEFT JOIN living_row l ON (l.entity, l.key) = (ch.entity, ch.base_key)
        WHERE ch.changeset_id = c.id))
      FROM changeset c WHERE c.id = ${toId(id)}) AS document`;
  return queryDocument(query, commandDb());
}

/** What a person typed into a change and could not save, until they settle it. */
export function findRival(change: string, author: string): Promise<Rival | null> {
  return queryDocument(Prisma.sql`
    SELECT (SELECT jsonb_build_object('base', base, 'mine', mine) FROM rival
            WHERE change_id = ${toId(change)} AND author = ${author}) AS document`);
}

/** The fingerprint of the living row with a key, to which a change refers. */
export function findFingerprint(entity: Entity, key: string): Promise<string | null> {
  return queryDocument(Prisma.sql`
    SELECT (SELECT to_jsonb(fingerprint) FROM living_row WHERE entity = ${entity} AND key = ${key}) AS document`);
}

/** The fingerprints of all living rows, by entity and key. */
export function listFingerprints(): Promise<Record<string, string>> {
  return queryDocument(Prisma.sql`
    SELECT coalesce(jsonb_object_agg(entity || ' ' || key, fingerprint), '{}') AS document FROM living_row`);
}

/** An open changeset in which a record is being changed, and by whom. */
export interface OpenChange {
  changeset: string;
  change: string;
  title: string;
  author: string;
}

/** Where a record is being changed now. */
export function listOpenChanges(entity: Entity, key: string): Promise<OpenChange[]> {
  return queryDocument(Prisma.sql`
    SELECT coalesce(jsonb_agg(jsonb_build_object('changeset', c.id::text, 'change', ch.id::text, 'title', c.title,
      'author', u.name) ORDER BY c.id), '[]') AS document
    FROM change ch JOIN changeset c ON c.id = ch.changeset_id JOIN auth_user u ON u.id = c.author
    WHERE ch.entity = ${entity} AND ch.base_key = ${key} AND c.state NOT IN ('published', 'withdrawn')`);
}

/** One published change of a record: who, when, why, from what to what. */
export interface Revision {
  release: number;
  publishedOn: string;
  changeset: string;
  change: string;
  title: string;
  reason: string;
  author: Person;
  reviewer: Person;
  base: AnyLine | null;
  line: AnyLine | null;
}

/** What was published of a record with this key, newest first; what was shipped has no author here. */
export function listRevisions(entity: Entity, key: string): Promise<Revision[]> {
  return queryDocument(Prisma.sql`
    SELECT coalesce(jsonb_agg(jsonb_build_object('release', c.release,
      'publishedOn', to_char(r.published_at AT TIME ZONE 'UTC', 'YYYY-MM-DD'), 'changeset', c.id::text,
      'change', ch.id::text, 'title', c.title,
      'reason', c.reason, 'author', ${person(Prisma.sql`c.author`)}, 'reviewer', ${person(Prisma.sql`c.reviewer`)},
      'base', ch.base, 'line', ch.data) ORDER BY c.release DESC), '[]') AS document
    FROM change ch JOIN changeset c ON c.id = ch.changeset_id JOIN release r ON r.n = c.release
    WHERE ch.entity = ${entity} AND (ch.key = ${key} OR ch.base_key = ${key})`);
}

export function toId(text: string): bigint {
  return /^\d{1,18}$/.test(text) ? BigInt(text) : 0n;
}
