import "server-only";
import type { IsoDay } from "@/lib/domain/calendar";
import type { ChangesetState, CodingState, Draft, Person } from "@/lib/domain/editorial";
import type { PositionLine, SourceLine } from "@/lib/schemas/data-set";
import { Prisma, queryDocument } from "../client";
import { toId } from "./changesets";

/** A second coding as a list shows it. */
export interface CodingSummary {
  id: string;
  source: SourceLine;
  /** The items on record when it was asked for: what both coders looked for. */
  items: string[];
  state: CodingState;
  coder: Person;
  openedBy: Person;
  openedOn: IsoDay;
  /** The changeset that settles it, and how far that has come. */
  settlement: { id: string; state: ChangesetState; release: number | null } | null;
}

/** One second coding. Neither coding is in it before the second was handed in, whoever reads. */
export interface SecondCoding extends CodingSummary {
  firstCoders: string[];
  isUnpublished: boolean;
  first: PositionLine[];
  second: PositionLine[];
  decisions: Draft;
  settler: Person | null;
  note: string | null;
  isSingleHanded: boolean;
  version: number;
}

/** A position of the second coder's while it is worked on. */
export interface CodedDraft {
  id: string;
  draft: Draft;
  line: PositionLine | null;
  version: number;
}

const person = (id: Prisma.Sql) => Prisma.sql`
  (SELECT jsonb_build_object('id', u.id, 'name', u.name, 'role', u.role) FROM auth_user u WHERE u.id = ${id})`;

const summary = Prisma.sql`
  'id', s.id::text, 'source', s.source, 'items', s.items, 'state', s.state, 'coder', ${person(Prisma.sql`s.coder`)},
  'openedBy', ${person(Prisma.sql`s.opened_by`)}, 'openedOn', to_char(s.opened_at AT TIME ZONE 'UTC', 'YYYY-MM-DD'),
  'settlement', (SELECT jsonb_build_object('id', c.id::text, 'state', c.state, 'release', c.release)
    FROM changeset c WHERE c.id = s.settlement)`;

/** The newest second codings. */
export function listSecondCodings(): Promise<CodingSummary[]> {
  return queryDocument(Prisma.sql`
    SELECT coalesce(jsonb_agg(jsonb_build_object(${summary}) ORDER BY s.id DESC), '[]') AS document
    FROM (SELECT * FROM second_coding ORDER BY id DESC LIMIT 200) s`);
}

/** One second coding; null when there is none. */
export function findSecondCoding(id: string): Promise<SecondCoding | null> {
  return queryDocument(Prisma.sql`
    SELECT (SELECT jsonb_build_object(${summary}, 'firstCoders', s.first_coders,
      'isUnpublished', s.changeset_id IS NOT NULL,
      'first', CASE WHEN s.second IS NULL THEN '[]' ELSE s.first END, 'second', coalesce(s.second, '[]'),
      'decisions', s.decisions, 'settler', ${person(Prisma.sql`s.settler`)}, 'note', s.note,
      'isSingleHanded', (SELECT is_single_handed FROM setting), 'version', s.version)
      FROM second_coding s WHERE s.id = ${toId(id)}) AS document`);
}

/** What a coder has of a coding so far; nobody else's work is ever in it. */
export function listCodedPositions(coding: string, coder: string): Promise<CodedDraft[]> {
  return queryDocument(Prisma.sql`
    SELECT coalesce(jsonb_agg(jsonb_build_object('id', p.id::text, 'draft', p.draft, 'line', p.data,
      'version', p.version) ORDER BY p.id), '[]') AS document
    FROM coded_position p JOIN second_coding s ON s.id = p.coding_id
    WHERE s.id = ${toId(coding)} AND s.coder = ${coder}`);
}

/** Where the first coding of a source may stand while it is not published. */
export interface UnpublishedCoding {
  changeset: string;
  title: string;
  source: string;
}

/** Changesets that are not published yet and code a source. */
export function listUnpublishedCodings(): Promise<UnpublishedCoding[]> {
  return queryDocument(Prisma.sql`
    SELECT coalesce(jsonb_agg(DISTINCT jsonb_build_object('changeset', c.id::text, 'title', c.title,
      'source', ch.data->>'source')), '[]') AS document
    FROM change ch JOIN changeset c ON c.id = ch.changeset_id
    WHERE ch.entity = 'position' AND ch.data IS NOT NULL AND c.state IN ('draft', 'in-review', 'changes-requested')`);
}

/** Two codings and what was settled, as readers may see them. */
export interface PublishedCoding {
  id: string;
  source: SourceLine;
  items: string[];
  first: PositionLine[];
  second: PositionLine[];
  decisions: Draft;
  /** Whether the first coding was out of sight in an unpublished changeset, or in force and open to anybody. */
  isUnpublished: boolean;
  release: number;
}

/** The second codings whose settlement a release holds, or an earlier one; the oldest first. */
export function listPublishedCodings(release: number): Promise<PublishedCoding[]> {
  return queryDocument(Prisma.sql`
    SELECT coalesce(jsonb_agg(jsonb_build_object('id', s.id::text, 'source', s.source, 'items', s.items, 'first', s.first,
      'second', s.second, 'decisions', s.decisions, 'isUnpublished', s.changeset_id IS NOT NULL,
      'release', c.release) ORDER BY c.release, s.id), '[]') AS document
    FROM second_coding s JOIN changeset c ON c.id = s.settlement
    WHERE s.state = 'settled' AND c.release <= ${release}::integer`);
}
