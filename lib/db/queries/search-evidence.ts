import "server-only";
import { FACETS, type Facet, type SearchFilters } from "@/lib/domain/search-results";
import { Prisma } from "../client";
import { LIKE_ENOUGH, revisionAt } from "./search-parts";

const FACET_COLUMNS: Record<Facet, Prisma.Sql> = {
  kind: Prisma.sql`kind`,
  stakeholder: Prisma.sql`stakeholder`,
  basis: Prisma.sql`basis`,
  sourceKind: Prisma.sql`source_kind`,
  year: Prisma.sql`year`,
};

export interface EvidenceAsk {
  release: number;
  filters: SearchFilters;
  limit: number;
  offset: number;
}

/** Pieces with all the words; only where there are none, pieces with some, or whose speaker's name is alike. */
const PIECES = Prisma.sql`
  strict_piece AS (
    SELECT e.id, ts_rank_cd(e.search, asked.strict) AS rank FROM evidence e, asked
    WHERE e.search @@ asked.strict AND EXISTS (SELECT FROM alive_position p WHERE p.id = e.position_id)),
  loose_piece AS (
    SELECT e.id, greatest(ts_rank_cd(e.search, asked.loose), s.likeness) AS rank
    FROM evidence e, asked,
      LATERAL (SELECT word_similarity(asked.q, plain_text(lower(coalesce(e.speaker, '')))) AS likeness) s
    WHERE NOT EXISTS (SELECT FROM strict_piece)
      AND (e.search @@ asked.loose OR (asked.is_long AND s.likeness >= ${LIKE_ENOUGH}::real))
      AND EXISTS (SELECT FROM alive_position p WHERE p.id = e.position_id))`;

/** Every piece found with what it can be narrowed by, and the page of them that was asked for. */
export const foundEvidence = ({ release, filters, limit, offset }: EvidenceAsk) => Prisma.sql`
  ${PIECES},
  sorted_piece AS MATERIALIZED (
    SELECT f.id, f.rank, f.is_strict, e.span_to, e.public_id, p.stakeholder_code AS stakeholder, p.item_kind::text AS kind,
      p.basis::text AS basis, r.kind::text AS source_kind, extract(year FROM e.span_to)::int::text AS year
    FROM (SELECT id, rank, true AS is_strict FROM strict_piece UNION ALL SELECT id, rank, false FROM loose_piece) f
    JOIN evidence e USING (id) JOIN position p ON p.id = e.position_id
    JOIN source_revision r ON r.source_id = p.source_id AND ${revisionAt(release)}),
  facet AS (${countFacets(filters)}),
  chosen AS MATERIALIZED (SELECT * FROM sorted_piece WHERE ${fits(filters)}),
  found_evidence AS (
    SELECT c.rank, c.span_to, c.public_id, p.basis, jsonb_build_object(
      'id', e.public_id, 'stakeholder', p.stakeholder_code, 'item', p.item_code,
      'value', coalesce(p.stance::text, p.salience::text), 'basis', p.basis, 'source', p.source_id,
      'paragraph', e.paragraph, 'speaker', e.speaker, 'speakerRole', e.speaker_role, 'saidOn', e.said_on,
      'span', jsonb_build_object('first', e.span_from, 'last', e.span_to),
      'paraphrase', e.paraphrase, 'phrase', e.phrase, 'doubt', e.doubt) AS piece
    FROM chosen c JOIN evidence e USING (id) JOIN position p ON p.id = e.position_id
    ORDER BY c.rank DESC, c.span_to DESC, c.public_id, p.basis LIMIT ${limit} OFFSET ${offset})`;

// A choice never empties its own list: each facet is counted within the choices made in the others.
function countFacets(filters: SearchFilters): Prisma.Sql {
  const counts = FACETS.map(
    (facet) => Prisma.sql`
      SELECT ${facet}::text AS facet, ${FACET_COLUMNS[facet]} AS value, count(*) AS n FROM sorted_piece
      WHERE ${fits({ ...filters, [facet]: null })} GROUP BY ${FACET_COLUMNS[facet]}`,
  );
  return Prisma.join(counts, " UNION ALL ");
}

function fits(filters: SearchFilters): Prisma.Sql {
  const conditions = FACETS.flatMap((facet) =>
    filters[facet] === null ? [] : [Prisma.sql`${FACET_COLUMNS[facet]} = ${filters[facet]}`],
  );
  return Prisma.join([Prisma.sql`true`, ...conditions], " AND ");
}
